package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/firehose"
	"github.com/aws/aws-sdk-go-v2/service/firehose/types"
)

func firehoseService() *Service {
	return &Service{Name: "firehose", ID: "Firehose", Collect: collectFirehose, Types: map[string]Type{"aws_kinesis_firehose_delivery_stream": {}},
		Calls: []Call{{Operation: "ListDeliveryStreams"}, {Operation: "DescribeDeliveryStream"}, {Operation: "ListTagsForDeliveryStream"}}}
}

func collectFirehose(ctx context.Context, r *run) {
	const typ = "aws_kinesis_firehose_delivery_stream"
	client := firehose.NewFromConfig(r.config)
	var names []string
	for in := (&firehose.ListDeliveryStreamsInput{}); ; {
		out, err := client.ListDeliveryStreams(ctx, in)
		if err != nil {
			r.lost(err, "ListDeliveryStreams", typ)
			break
		}
		names = append(names, out.DeliveryStreamNames...)
		if !deref(out.HasMoreDeliveryStreams) || len(out.DeliveryStreamNames) == 0 {
			break
		}
		in.ExclusiveStartDeliveryStreamName = &names[len(names)-1]
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := client.DescribeDeliveryStream(ctx, &firehose.DescribeDeliveryStreamInput{DeliveryStreamName: &name})
		if err != nil || out.DeliveryStreamDescription == nil {
			r.lost(orEmpty(err), "DescribeDeliveryStream", typ)
			return
		}
		d := out.DeliveryStreamDescription
		res := r.add(typ, name, deref(d.DeliveryStreamARN), deliveryStream(d))
		tags, in := map[string]string{}, &firehose.ListTagsForDeliveryStreamInput{DeliveryStreamName: &name}
		for more := true; more; {
			page, err := client.ListTagsForDeliveryStream(ctx, in)
			if err != nil {
				r.tagged(res, "ListTagsForDeliveryStream", nil, err)
				return
			}
			for _, t := range page.Tags {
				tags[deref(t.Key)] = deref(t.Value)
				in.ExclusiveStartTagKey = t.Key
			}
			more = deref(page.HasMoreTags) && len(page.Tags) > 0
		}
		r.tagged(res, "ListTagsForDeliveryStream", tags, nil)
	})
}

func deliveryStream(d *types.DeliveryStreamDescription) values {
	v := object("id", d.DeliveryStreamARN, "arn", d.DeliveryStreamARN, "name", d.DeliveryStreamName, "version_id", d.VersionId)
	if e := d.DeliveryStreamEncryptionConfiguration; e != nil {
		v["server_side_encryption"] = block(object("enabled", e.Status == types.DeliveryStreamEncryptionStatusEnabled, "key_arn", e.KeyARN, "key_type", e.KeyType))
	}
	if d.Source != nil {
		if k := d.Source.KinesisStreamSourceDescription; k != nil {
			v["kinesis_source_configuration"] = block(object("kinesis_stream_arn", k.KinesisStreamARN, "role_arn", k.RoleARN))
		}
		if m := d.Source.MSKSourceDescription; m != nil {
			v["msk_source_configuration"] = block(object("msk_cluster_arn", m.MSKClusterARN, "topic_name", m.TopicName))
		}
	}
	if len(d.Destinations) == 0 { // there is always one
		return v
	}
	to := d.Destinations[0]
	// A destination of S3 is described beside each other; of the others there is one.
	name := "extended_s3"
	for other, there := range map[string]bool{
		"http_endpoint": to.HttpEndpointDestinationDescription != nil, "iceberg": to.IcebergDestinationDescription != nil,
		"redshift": to.RedshiftDestinationDescription != nil, "snowflake": to.SnowflakeDestinationDescription != nil, "splunk": to.SplunkDestinationDescription != nil,
	} {
		if there {
			name = other
		}
	}
	if o := to.AmazonopensearchserviceDestinationDescription; o != nil {
		name, v["opensearch_configuration"] = "opensearch", block(object("domain_arn", o.DomainARN, "index_name", o.IndexName, "role_arn", o.RoleARN, "vpc_config", streamVPC(o.VpcConfigurationDescription)))
	}
	if o := to.AmazonOpenSearchServerlessDestinationDescription; o != nil {
		name, v["opensearchserverless_configuration"] = "opensearchserverless", block(object("collection_endpoint", o.CollectionEndpoint, "index_name", o.IndexName, "role_arn", o.RoleARN, "vpc_config", streamVPC(o.VpcConfigurationDescription)))
	}
	if o := to.ElasticsearchDestinationDescription; o != nil {
		name, v["elasticsearch_configuration"] = "elasticsearch", block(object("domain_arn", o.DomainARN, "index_name", o.IndexName, "role_arn", o.RoleARN, "vpc_config", streamVPC(o.VpcConfigurationDescription)))
	}
	if s := to.ExtendedS3DestinationDescription; s != nil && name == "extended_s3" {
		v["extended_s3_configuration"] = block(object("bucket_arn", s.BucketARN, "role_arn", s.RoleARN, "prefix", s.Prefix, "compression_format", s.CompressionFormat))
	}
	v["destination"] = name
	return v
}

func streamVPC(c *types.VpcConfigurationDescription) any {
	if c == nil {
		return nil
	}
	return block(object("role_arn", c.RoleARN, "security_group_ids", set(c.SecurityGroupIds), "subnet_ids", set(c.SubnetIds), "vpc_id", c.VpcId))
}
