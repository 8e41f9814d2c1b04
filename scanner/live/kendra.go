package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/kendra"
	"github.com/aws/aws-sdk-go-v2/service/kendra/types"
)

func kendraService() *Service {
	return &Service{Name: "kendra", ID: kendra.ServiceID, Collect: collectKendra, Types: map[string]Type{"aws_kendra_index": {}},
		Calls: []Call{{Operation: "ListIndices"}, {Operation: "DescribeIndex"}, {Operation: "ListTagsForResource"}}}
}

func collectKendra(ctx context.Context, r *run) {
	const typ = "aws_kendra_index"
	client := kendra.NewFromConfig(r.config)
	all := gather(ctx, r, kendra.NewListIndicesPaginator(client, &kendra.ListIndicesInput{}),
		func(o *kendra.ListIndicesOutput) []types.IndexConfigurationSummary {
			return o.IndexConfigurationSummaryItems
		}, "ListIndices", typ)
	each(ctx, all, func(ctx context.Context, s types.IndexConfigurationSummary) {
		if s.Status == types.IndexStatusDeleting {
			return
		}
		d, err := client.DescribeIndex(ctx, &kendra.DescribeIndexInput{Id: s.Id})
		if named(err, "ResourceNotFoundException") {
			return
		}
		if err != nil {
			r.lost(err, "DescribeIndex", typ)
			return
		}
		arn := r.arn("kendra", "index/"+deref(s.Id))
		v := object("arn", arn, "name", d.Name, "description", d.Description, "edition", d.Edition, "role_arn", d.RoleArn, "status", d.Status, "user_context_policy", d.UserContextPolicy,
			"created_at", d.CreatedAt, "updated_at", d.UpdatedAt)
		if e := d.ServerSideEncryptionConfiguration; e != nil {
			put(v, "server_side_encryption_configuration", block(object("kms_key_id", e.KmsKeyId)))
		}
		if u := d.CapacityUnits; u != nil {
			put(v, "capacity_units", block(object("query_capacity_units", u.QueryCapacityUnits, "storage_capacity_units", u.StorageCapacityUnits)))
		}
		res := r.add(typ, deref(s.Id), arn, v)
		out, err := client.ListTagsForResource(ctx, &kendra.ListTagsForResourceInput{ResourceARN: &arn})
		var tags map[string]string
		if err == nil {
			tags = tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
		}
		r.tellTags(res, v, tags, err, "ListTagsForResource")
	})
}
