package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/oam"
	"github.com/aws/aws-sdk-go-v2/service/oam/types"
)

func oamService() *Service {
	link, policy := []string{"aws_oam_link"}, []string{"aws_oam_sink_policy"}
	return &Service{Name: "oam", ID: "OAM", Collect: collectOAM, Types: map[string]Type{
		"aws_oam_link": {}, "aws_oam_sink_policy": {},
	}, Calls: []Call{
		{Operation: "ListLinks", Types: link}, {Operation: "GetLink", Types: link},
		{Operation: "ListSinks", Types: policy}, {Operation: "GetSinkPolicy", Types: policy},
	}}
}

func collectOAM(ctx context.Context, r *run) {
	const link, policy = "aws_oam_link", "aws_oam_sink_policy"
	client := oam.NewFromConfig(r.config)
	if r.wants(link) {
		var found []types.ListLinksItem
		err := pages(ctx, oam.NewListLinksPaginator(client, &oam.ListLinksInput{}), func(o *oam.ListLinksOutput) { found = append(found, o.Items...) })
		if err != nil {
			r.lost(err, "ListLinks", link)
		}
		each(ctx, found, func(ctx context.Context, l types.ListLinksItem) {
			out, err := client.GetLink(ctx, &oam.GetLinkInput{Identifier: l.Arn})
			if err != nil {
				r.lost(err, "GetLink", link)
				return
			}
			v := object("arn", l.Arn, "link_id", l.Id, "label", out.Label, "label_template", out.LabelTemplate, "resource_types", set(out.ResourceTypes),
				"sink_arn", out.SinkArn, "sink_identifier", out.SinkArn)
			setTags(v, out.Tags)
			r.add(link, deref(l.Arn), deref(l.Arn), v)
		})
	}
	if !r.wants(policy) {
		return
	}
	var found []types.ListSinksItem
	err := pages(ctx, oam.NewListSinksPaginator(client, &oam.ListSinksInput{}), func(o *oam.ListSinksOutput) { found = append(found, o.Items...) })
	if err != nil {
		r.lost(err, "ListSinks", policy)
	}
	each(ctx, found, func(ctx context.Context, s types.ListSinksItem) {
		arn := deref(s.Arn)
		of := owner(nil, "aws_oam_sink", arn, arn)
		of.Provider.Region = r.region
		out, err := client.GetSinkPolicy(ctx, &oam.GetSinkPolicyInput{SinkIdentifier: &arn})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetSinkPolicy", policy)
		case deref(out.Policy) != "":
			r.companion(of, policy, "", object("arn", arn, "sink_id", s.Id, "sink_identifier", arn, "policy", out.Policy))
		}
	})
}
