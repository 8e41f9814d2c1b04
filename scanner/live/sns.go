package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/aws/aws-sdk-go-v2/service/sns/types"
)

var snsAttributes = map[string]string{
	"TopicArn": "s arn", "Policy": "s policy", "KmsMasterKeyId": "s kms_master_key_id", "DisplayName": "s display_name", "DeliveryPolicy": "s delivery_policy",
	"Owner": "s owner", "TracingConfig": "s tracing_config", "SignatureVersion": "n signature_version",
	"FifoTopic": "b fifo_topic", "ContentBasedDeduplication": "b content_based_deduplication",
}

func snsService() *Service {
	return &Service{Name: "sns", ID: "SNS", Collect: collectSNS, Types: map[string]Type{
		"aws_sns_topic": {}, "aws_sns_topic_policy": {ShownAs: []string{"aws_sns_topic"}}, "aws_sns_topic_subscription": {},
		"aws_sns_topic_data_protection_policy": {},
	}, Calls: []Call{
		{Operation: "ListTopics", Types: []string{"aws_sns_topic", "aws_sns_topic_data_protection_policy"}},
		{Operation: "GetDataProtectionPolicy", Types: []string{"aws_sns_topic_data_protection_policy"}},
		{Operation: "GetTopicAttributes", Types: []string{"aws_sns_topic"}},
		{Operation: "ListTagsForResource", Types: []string{"aws_sns_topic"}},
		{Operation: "ListSubscriptions", Types: []string{"aws_sns_topic_subscription"}},
	}}
}

func collectSNS(ctx context.Context, r *run) {
	client := sns.NewFromConfig(r.config)
	const protection = "aws_sns_topic_data_protection_policy"
	if r.wants("aws_sns_topic", protection) {
		var topics []types.Topic
		if err := pages(ctx, sns.NewListTopicsPaginator(client, &sns.ListTopicsInput{}), func(o *sns.ListTopicsOutput) { topics = append(topics, o.Topics...) }); err != nil {
			r.lost(err, "ListTopics", "aws_sns_topic", protection)
		}
		each(ctx, topics, func(ctx context.Context, t types.Topic) {
			arn := deref(t.TopicArn)
			if r.wants("aws_sns_topic") {
				snsTopic(ctx, r, client, arn)
			}
			if r.wants(protection) && !strings.HasSuffix(arn, ".fifo") { // a FIFO topic takes none
				snsProtection(ctx, r, client, arn)
			}
		})
	}
	if r.wants("aws_sns_topic_subscription") {
		err := pages(ctx, sns.NewListSubscriptionsPaginator(client, &sns.ListSubscriptionsInput{}), func(o *sns.ListSubscriptionsOutput) {
			for _, s := range o.Subscriptions {
				id, pending := deref(s.SubscriptionArn), false
				if !strings.HasPrefix(id, "arn:") { // "PendingConfirmation"
					id, pending = deref(s.TopicArn)+"#"+deref(s.Protocol)+"/"+deref(s.Endpoint), true
				}
				v := object("topic_arn", s.TopicArn, "protocol", s.Protocol, "endpoint", s.Endpoint, "owner_id", s.Owner, "pending_confirmation", pending)
				if !pending {
					v["arn"] = id
				}
				r.add("aws_sns_topic_subscription", id, id, v)
			}
		})
		if err != nil {
			r.lost(err, "ListSubscriptions", "aws_sns_topic_subscription")
		}
	}
}

func snsTopic(ctx context.Context, r *run, client *sns.Client, arn string) {
	out, err := client.GetTopicAttributes(ctx, &sns.GetTopicAttributesInput{TopicArn: &arn})
	if err != nil {
		r.lost(err, "GetTopicAttributes", "aws_sns_topic")
		return
	}
	v := translated(out.Attributes, snsAttributes)
	v["id"], v["arn"], v["name"] = arn, arn, arn[strings.LastIndexByte(arn, ':')+1:]
	res := r.add("aws_sns_topic", v["name"].(string), arn, v)
	if res == nil {
		return
	}
	tags, err := client.ListTagsForResource(ctx, &sns.ListTagsForResourceInput{ResourceArn: &arn})
	if err != nil {
		r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
		return
	}
	setTags(v, tagMap(tags.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
}

func snsProtection(ctx context.Context, r *run, client *sns.Client, arn string) {
	const typ = "aws_sns_topic_data_protection_policy"
	of := owner(nil, "aws_sns_topic", arn, arn)
	of.Provider.Region = r.region
	out, err := client.GetDataProtectionPolicy(ctx, &sns.GetDataProtectionPolicyInput{ResourceArn: &arn})
	switch {
	case named(err, "NotFound", "NotFoundException"):
	case err != nil:
		r.lostOf(of, err, "GetDataProtectionPolicy", typ)
	case deref(out.DataProtectionPolicy) != "":
		r.companion(of, typ, "", object("arn", arn, "policy", out.DataProtectionPolicy))
	}
}
