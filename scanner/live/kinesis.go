package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/kinesis"
	"github.com/aws/aws-sdk-go-v2/service/kinesis/types"
	"github.com/aws/aws-sdk-go-v2/service/kinesisvideo"
	videotypes "github.com/aws/aws-sdk-go-v2/service/kinesisvideo/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func kinesisService() *Service {
	both := []string{"aws_kinesis_stream", "aws_kinesis_resource_policy"}
	return &Service{Name: "kinesis", ID: "Kinesis", Collect: collectKinesis, Types: map[string]Type{"aws_kinesis_stream": {}, "aws_kinesis_resource_policy": {}}, Calls: []Call{
		{Operation: "ListStreams", Types: both},
		{Operation: "DescribeStreamSummary", Types: both[:1]},
		{Operation: "ListTagsForResource", Types: both[:1]},
		{Operation: "ListStreamConsumers", Types: both[1:]},
		{Operation: "GetResourcePolicy", Types: both[1:]},
	}}
}

func collectKinesis(ctx context.Context, r *run) {
	client := kinesis.NewFromConfig(r.config)
	var streams []types.StreamSummary
	if err := pages(ctx, kinesis.NewListStreamsPaginator(client, &kinesis.ListStreamsInput{}), func(o *kinesis.ListStreamsOutput) { streams = append(streams, o.StreamSummaries...) }); err != nil {
		r.lost(err, "ListStreams", "aws_kinesis_stream", "aws_kinesis_resource_policy")
	}
	each(ctx, streams, func(ctx context.Context, s types.StreamSummary) {
		var res *resource.Resource
		if r.wants("aws_kinesis_stream") {
			res = kinesisStream(ctx, r, client, s)
		}
		if r.wants("aws_kinesis_resource_policy") {
			kinesisPolicies(ctx, r, client, r.parent(res, "aws_kinesis_stream", deref(s.StreamName), deref(s.StreamARN)))
		}
	})
}

func kinesisStream(ctx context.Context, r *run, client *kinesis.Client, s types.StreamSummary) *resource.Resource {
	out, err := client.DescribeStreamSummary(ctx, &kinesis.DescribeStreamSummaryInput{StreamARN: s.StreamARN})
	if err != nil || out.StreamDescriptionSummary == nil {
		r.lost(orEmpty(err), "DescribeStreamSummary", "aws_kinesis_stream")
		return nil
	}
	d := out.StreamDescriptionSummary
	v := object("id", d.StreamARN, "arn", d.StreamARN, "name", d.StreamName, "encryption_type", d.EncryptionType, "kms_key_id", d.KeyId, "retention_period", d.RetentionPeriodHours, "shard_count", d.OpenShardCount)
	if m := d.StreamModeDetails; m != nil {
		v["stream_mode_details"] = block(object("stream_mode", m.StreamMode))
	}
	res := r.add("aws_kinesis_stream", deref(d.StreamName), deref(d.StreamARN), v)
	tags := map[string]string{}
	list, err := client.ListTagsForResource(ctx, &kinesis.ListTagsForResourceInput{ResourceARN: d.StreamARN})
	if err == nil {
		tags = tagMap(list.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	}
	r.tagged(res, "ListTagsForResource", tags, err)
	return res
}

// kinesisPolicies adds the policies of a stream and of its registered consumers.
func kinesisPolicies(ctx context.Context, r *run, client *kinesis.Client, stream *resource.Resource) {
	const typ = "aws_kinesis_resource_policy"
	arns := []string{stream.Address}
	if err := pages(ctx, kinesis.NewListStreamConsumersPaginator(client, &kinesis.ListStreamConsumersInput{StreamARN: &stream.Address}), func(o *kinesis.ListStreamConsumersOutput) {
		for _, c := range o.Consumers {
			arns = append(arns, deref(c.ConsumerARN))
		}
	}); err != nil {
		r.lostOf(stream, err, "ListStreamConsumers", typ)
	}
	for i, arn := range arns {
		out, err := client.GetResourcePolicy(ctx, &kinesis.GetResourcePolicyInput{ResourceARN: &arn})
		switch {
		case named(err, "ResourceNotFoundException"): // of a policy
		case err != nil:
			r.lostOf(stream, err, "GetResourcePolicy", typ)
		case deref(out.Policy) != "" && *out.Policy != "{}":
			v := object("id", arn, "resource_arn", arn, "policy", out.Policy)
			if i == 0 {
				r.companion(stream, typ, "", v)
			} else {
				r.companion(stream, typ, arn, v)
			}
		}
	}
}

func kinesisvideoService() *Service {
	return &Service{Name: "kinesisvideo", ID: "Kinesis Video", Collect: collectKinesisVideo, Types: map[string]Type{"aws_kinesis_video_stream": {}},
		Calls: []Call{{Operation: "ListStreams"}, {Operation: "ListTagsForStream"}}}
}

func collectKinesisVideo(ctx context.Context, r *run) {
	const typ = "aws_kinesis_video_stream"
	client := kinesisvideo.NewFromConfig(r.config)
	var streams []videotypes.StreamInfo
	if err := pages(ctx, kinesisvideo.NewListStreamsPaginator(client, &kinesisvideo.ListStreamsInput{}), func(o *kinesisvideo.ListStreamsOutput) { streams = append(streams, o.StreamInfoList...) }); err != nil {
		r.lost(err, "ListStreams", typ)
	}
	each(ctx, streams, func(ctx context.Context, d videotypes.StreamInfo) {
		res := r.add(typ, deref(d.StreamName), deref(d.StreamARN), object("id", d.StreamARN, "arn", d.StreamARN, "name", d.StreamName, "kms_key_id", d.KmsKeyId,
			"data_retention_in_hours", d.DataRetentionInHours, "device_name", d.DeviceName, "media_type", d.MediaType, "version", d.Version))
		tags, in := map[string]string{}, &kinesisvideo.ListTagsForStreamInput{StreamARN: d.StreamARN}
		for {
			out, err := client.ListTagsForStream(ctx, in)
			if err != nil {
				r.tagged(res, "ListTagsForStream", nil, err)
				return
			}
			for k, x := range out.Tags {
				tags[k] = x
			}
			if in.NextToken = out.NextToken; deref(in.NextToken) == "" {
				break
			}
		}
		r.tagged(res, "ListTagsForStream", tags, nil)
	})
}
