package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func connectService() *Service {
	return &Service{Name: "connect", ID: connect.ServiceID, Collect: collectConnect, Types: map[string]Type{"aws_connect_instance_storage_config": {}},
		Calls: []Call{{Operation: "ListInstances", Also: []string{"ds:DescribeDirectories"}}, {Operation: "ListInstanceStorageConfigs"}}}
}

func collectConnect(ctx context.Context, r *run) {
	const typ = "aws_connect_instance_storage_config"
	client := connect.NewFromConfig(r.config)
	instances := gather(ctx, r, connect.NewListInstancesPaginator(client, &connect.ListInstancesInput{}),
		func(o *connect.ListInstancesOutput) []types.InstanceSummary { return o.InstanceSummaryList }, "ListInstances", typ)
	// Two calls a second is what Amazon Connect allows for most operations, so one
	// after the other.
	for _, i := range instances {
		of := r.owned(nil, "aws_connect_instance", deref(i.Id), deref(i.Arn))
		for _, kind := range types.InstanceStorageResourceType("").Values() {
			in := &connect.ListInstanceStorageConfigsInput{InstanceId: i.Id, ResourceType: kind}
			err := pages(ctx, connect.NewListInstanceStorageConfigsPaginator(client, in), func(o *connect.ListInstanceStorageConfigsOutput) {
				for _, c := range o.StorageConfigs {
					addConnectStorage(r, of, string(kind), c)
				}
			})
			if err != nil {
				r.lostOf(of, err, "ListInstanceStorageConfigs", typ)
			}
		}
	}
}

func addConnectStorage(r *run, of *resource.Resource, kind string, c types.InstanceStorageConfig) {
	storage := object("storage_type", c.StorageType)
	if s := c.S3Config; s != nil {
		put(storage, "s3_config", block(object("bucket_name", s.BucketName, "bucket_prefix", s.BucketPrefix, "encryption_config", connectKey(s.EncryptionConfig))))
	}
	if s := c.KinesisVideoStreamConfig; s != nil {
		put(storage, "kinesis_video_stream_config", block(object("prefix", s.Prefix, "retention_period_hours", s.RetentionPeriodHours, "encryption_config", connectKey(s.EncryptionConfig))))
	}
	if s := c.KinesisStreamConfig; s != nil {
		put(storage, "kinesis_stream_config", block(object("stream_arn", s.StreamArn)))
	}
	if s := c.KinesisFirehoseConfig; s != nil {
		put(storage, "kinesis_firehose_config", block(object("firehose_arn", s.FirehoseArn)))
	}
	id := deref(c.AssociationId)
	r.companion(of, "aws_connect_instance_storage_config", kind+"/"+id, object("id", of.Name+":"+id+":"+kind, "association_id", id, "instance_id", of.Name,
		"resource_type", kind, "storage_config", block(storage)))
}

func connectKey(c *types.EncryptionConfig) any {
	if c == nil {
		return nil
	}
	return block(object("encryption_type", c.EncryptionType, "key_id", c.KeyId))
}
