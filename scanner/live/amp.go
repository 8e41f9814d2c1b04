package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/amp"
	"github.com/aws/aws-sdk-go-v2/service/amp/types"
)

func ampService() *Service {
	return &Service{Name: "aps", ID: amp.ServiceID, Collect: collectAMP, Types: map[string]Type{"aws_prometheus_workspace": {}}, Calls: []Call{{Operation: "ListWorkspaces"}}}
}

func collectAMP(ctx context.Context, r *run) {
	const typ = "aws_prometheus_workspace"
	for _, d := range gather(ctx, r, amp.NewListWorkspacesPaginator(amp.NewFromConfig(r.config), &amp.ListWorkspacesInput{}),
		func(o *amp.ListWorkspacesOutput) []types.WorkspaceSummary { return o.Workspaces }, "ListWorkspaces", typ) {
		v := object("arn", d.Arn, "alias", d.Alias, "kms_key_arn", d.KmsKeyArn)
		r.tellTags(r.add(typ, deref(d.WorkspaceId), deref(d.Arn), v), v, d.Tags, nil, "")
	}
}
