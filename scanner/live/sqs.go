package live

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

// sqsAttributes are the provider's names of a queue's attributes, with a form: s is
// a text, n a number, b a boolean.
var sqsAttributes = map[string]string{
	"QueueArn": "s arn", "Policy": "s policy", "KmsMasterKeyId": "s kms_master_key_id", "RedrivePolicy": "s redrive_policy",
	"RedriveAllowPolicy": "s redrive_allow_policy", "DeduplicationScope": "s deduplication_scope", "FifoThroughputLimit": "s fifo_throughput_limit",
	"VisibilityTimeout": "n visibility_timeout_seconds", "MessageRetentionPeriod": "n message_retention_seconds", "MaximumMessageSize": "n max_message_size",
	"DelaySeconds": "n delay_seconds", "ReceiveMessageWaitTimeSeconds": "n receive_wait_time_seconds",
	"KmsDataKeyReusePeriodSeconds": "n kms_data_key_reuse_period_seconds",
	"SqsManagedSseEnabled":         "b sqs_managed_sse_enabled", "FifoQueue": "b fifo_queue", "ContentBasedDeduplication": "b content_based_deduplication",
}

// named attributes as the provider's, in their forms.
func translated(given map[string]string, names map[string]string) values {
	v := values{}
	for theirs, ours := range names {
		text, ok := given[theirs]
		form, name, _ := strings.Cut(ours, " ")
		switch {
		case !ok || text == "":
		case form == "n":
			v[name] = json.Number(text)
		case form == "b":
			v[name] = text == "true"
		default:
			v[name] = text
		}
	}
	return v
}

func sqsService() *Service {
	return &Service{Name: "sqs", ID: "SQS", Collect: collectSQS, Types: map[string]Type{
		"aws_sqs_queue": {}, "aws_sqs_queue_policy": {ShownAs: []string{"aws_sqs_queue"}},
		"aws_sqs_queue_redrive_policy": {ShownAs: []string{"aws_sqs_queue"}},
	}, Calls: []Call{{Operation: "ListQueues"}, {Operation: "GetQueueAttributes"}, {Operation: "ListQueueTags"}}}
}

func collectSQS(ctx context.Context, r *run) {
	client := sqs.NewFromConfig(r.config)
	var urls []string
	limit := int32(1000)
	if err := pages(ctx, sqs.NewListQueuesPaginator(client, &sqs.ListQueuesInput{MaxResults: &limit}), func(o *sqs.ListQueuesOutput) { urls = append(urls, o.QueueUrls...) }); err != nil {
		r.lost(err, "ListQueues", "aws_sqs_queue")
	}
	each(ctx, urls, func(ctx context.Context, url string) {
		name := url[strings.LastIndexByte(url, '/')+1:]
		out, err := client.GetQueueAttributes(ctx, &sqs.GetQueueAttributesInput{QueueUrl: &url, AttributeNames: []types.QueueAttributeName{types.QueueAttributeNameAll}})
		if err != nil {
			r.lost(err, "GetQueueAttributes", "aws_sqs_queue")
			return
		}
		v := translated(out.Attributes, sqsAttributes)
		v["id"], v["url"], v["name"] = url, url, name
		res := r.add("aws_sqs_queue", name, out.Attributes["QueueArn"], v)
		if res == nil {
			return
		}
		if tags, err := client.ListQueueTags(ctx, &sqs.ListQueueTagsInput{QueueUrl: &url}); err != nil {
			r.unknown(res, err, "ListQueueTags", "tags", "tags_all")
		} else {
			setTags(v, tags.Tags)
		}
	})
}
