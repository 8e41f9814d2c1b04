package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/grafana"
	"github.com/aws/aws-sdk-go-v2/service/grafana/types"
)

func grafanaService() *Service {
	return &Service{Name: "grafana", ID: grafana.ServiceID, Collect: collectGrafana, Types: map[string]Type{"aws_grafana_workspace": {}},
		Calls: []Call{{Operation: "ListWorkspaces"}, {Operation: "DescribeWorkspace"}}}
}

func collectGrafana(ctx context.Context, r *run) {
	const typ = "aws_grafana_workspace"
	client := grafana.NewFromConfig(r.config)
	all := gather(ctx, r, grafana.NewListWorkspacesPaginator(client, &grafana.ListWorkspacesInput{}),
		func(o *grafana.ListWorkspacesOutput) []types.WorkspaceSummary { return o.Workspaces }, "ListWorkspaces", typ)
	each(ctx, all, func(ctx context.Context, s types.WorkspaceSummary) {
		out, err := client.DescribeWorkspace(ctx, &grafana.DescribeWorkspaceInput{WorkspaceId: s.Id})
		if named(err, "ResourceNotFoundException") {
			return
		}
		if err != nil || out.Workspace == nil {
			r.lost(orEmpty(err), "DescribeWorkspace", typ)
			return
		}
		d := out.Workspace
		arn := r.arn("grafana", "/workspaces/"+deref(d.Id))
		v := object("arn", arn, "name", d.Name, "description", d.Description, "account_access_type", d.AccountAccessType, "permission_type", d.PermissionType,
			"data_sources", d.DataSources, "endpoint", d.Endpoint, "grafana_version", d.GrafanaVersion, "notification_destinations", d.NotificationDestinations,
			"organization_role_name", d.OrganizationRoleName, "organizational_units", d.OrganizationalUnits, "role_arn", d.WorkspaceRoleArn, "stack_set_name", d.StackSetName)
		if a := d.Authentication; a != nil {
			put(v, "authentication_providers", a.Providers, "saml_configuration_status", a.SamlConfigurationStatus)
		}
		if n := d.NetworkAccessControl; n != nil {
			put(v, "network_access_control", block(object("prefix_list_ids", set(n.PrefixListIds), "vpce_ids", set(n.VpceIds))))
		}
		if n := d.VpcConfiguration; n != nil {
			put(v, "vpc_configuration", block(object("security_group_ids", set(n.SecurityGroupIds), "subnet_ids", set(n.SubnetIds))))
		}
		r.tellTags(r.add(typ, deref(d.Id), arn, v), v, d.Tags, nil, "")
	})
}
