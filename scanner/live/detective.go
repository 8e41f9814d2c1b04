package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/detective"
	"github.com/aws/aws-sdk-go-v2/service/detective/types"
)

func detectiveService() *Service {
	const graph, organization, admin = "aws_detective_graph", "aws_detective_organization_configuration", "aws_detective_organization_admin_account"
	return &Service{Name: "detective", ID: "Detective", Collect: collectDetective, Types: map[string]Type{
		graph: {Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}, organization: {}, admin: {},
	}, Calls: []Call{
		{Operation: "ListGraphs", Types: []string{graph, organization}},
		{Operation: "ListInvitations", Types: []string{graph}},
		{Operation: "DescribeOrganizationConfiguration", Types: []string{organization}},
		{Operation: "ListOrganizationAdminAccounts", Permission: "detective:ListOrganizationAdminAccount", Types: []string{admin}},
	}}
}

func collectDetective(ctx context.Context, r *run) {
	client := detective.NewFromConfig(r.config)
	const graph, organization, admin = "aws_detective_graph", "aws_detective_organization_configuration", "aws_detective_organization_admin_account"
	if r.wants(admin) {
		err := pages(ctx, detective.NewListOrganizationAdminAccountsPaginator(client, &detective.ListOrganizationAdminAccountsInput{}), func(o *detective.ListOrganizationAdminAccountsOutput) {
			for _, a := range o.Administrators {
				r.settingOf(admin, deref(a.AccountId), object("account_id", a.AccountId))
			}
		})
		switch {
		case turnedAway(err, "AccessDeniedException"):
			r.elsewhere("ListOrganizationAdminAccounts", managementOnly, admin)
		case err != nil:
			r.lost(err, "ListOrganizationAdminAccounts", admin)
		}
	}
	if !r.wants(graph, organization) {
		return
	}
	var graphs []types.Graph // those that the account administers; none where Detective is off
	err := pages(ctx, detective.NewListGraphsPaginator(client, &detective.ListGraphsInput{}), func(o *detective.ListGraphsOutput) { graphs = append(graphs, o.GraphList...) })
	if err != nil {
		r.lost(err, "ListGraphs", graph, organization)
	}
	for _, g := range graphs {
		arn := deref(g.Arn)
		r.add(graph, arn, arn, object("graph_arn", arn, "created_time", g.CreatedTime))
		if !r.wants(organization) {
			continue
		}
		out, err := client.DescribeOrganizationConfiguration(ctx, &detective.DescribeOrganizationConfigurationInput{GraphArn: &arn})
		switch {
		case turnedAway(err, "AccessDeniedException"):
			// The graph is no organization's.
		case err != nil:
			r.lost(err, "DescribeOrganizationConfiguration", organization)
		default:
			of := owner(nil, graph, arn, arn)
			of.Provider.Region = r.region
			r.companion(of, organization, "", object("graph_arn", arn, "auto_enable", out.AutoEnable))
		}
	}
	if r.wants(graph) {
		// A member's data are in the graph of its administrator.
		err := pages(ctx, detective.NewListInvitationsPaginator(client, &detective.ListInvitationsInput{}), func(o *detective.ListInvitationsOutput) {
			for _, m := range o.Invitations {
				if m.Status == types.MemberStatusEnabled && deref(m.AdministratorId) != r.account {
					r.elsewhere("ListGraphs", "the administrator of the graph that this account is a member of, account "+deref(m.AdministratorId)+",", graph)
				}
			}
		})
		if err != nil {
			r.lost(err, "ListInvitations", graph)
		}
	}
}
