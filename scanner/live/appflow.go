package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/appflow"
	"github.com/aws/aws-sdk-go-v2/service/appflow/types"
)

var appflowQuestions = []part[*appflow.Client]{
	{"ListFlows", []string{"aws_appflow_flow"}, appflowFlows},
	{"DescribeConnectorProfiles", []string{"aws_appflow_connector_profile"}, appflowProfiles},
}

func appflowService() *Service {
	return withParts(&Service{Name: "appflow", ID: "Appflow", Collect: collectAppFlow, Types: map[string]Type{
		"aws_appflow_connector_profile": {Untold: map[string]string{"kms_arn": unknown + "AppFlow does not tell the key of a connector profile"}},
	}, Calls: []Call{{Operation: "DescribeFlow", Types: []string{"aws_appflow_flow"}}}}, "", appflowQuestions)
}

func collectAppFlow(ctx context.Context, r *run) {
	askAll(ctx, r, appflow.NewFromConfig(r.config), appflowQuestions)
}

func appflowFlows(ctx context.Context, r *run, c *appflow.Client) error {
	var found []types.FlowDefinition
	err := pages(ctx, appflow.NewListFlowsPaginator(c, &appflow.ListFlowsInput{}), func(o *appflow.ListFlowsOutput) { found = append(found, o.Flows...) })
	each(ctx, found, func(ctx context.Context, f types.FlowDefinition) {
		out, err := c.DescribeFlow(ctx, &appflow.DescribeFlowInput{FlowName: f.FlowName})
		if err != nil {
			r.lost(err, "DescribeFlow", "aws_appflow_flow")
			return
		}
		v := object("id", f.FlowArn, "arn", f.FlowArn, "name", f.FlowName, "description", out.Description, "flow_status", out.FlowStatus, "kms_arn", out.KmsArn)
		setTags(v, f.Tags)
		r.add("aws_appflow_flow", deref(f.FlowName), deref(f.FlowArn), v)
	})
	return err
}

func appflowProfiles(ctx context.Context, r *run, c *appflow.Client) error {
	return pages(ctx, appflow.NewDescribeConnectorProfilesPaginator(c, &appflow.DescribeConnectorProfilesInput{}), func(o *appflow.DescribeConnectorProfilesOutput) {
		for _, p := range o.ConnectorProfileDetails {
			r.add("aws_appflow_connector_profile", deref(p.ConnectorProfileName), deref(p.ConnectorProfileArn), object("id", p.ConnectorProfileName, "arn", p.ConnectorProfileArn,
				"name", p.ConnectorProfileName, "connection_mode", p.ConnectionMode, "connector_label", p.ConnectorLabel, "connector_type", p.ConnectorType, "credentials_arn", p.CredentialsArn))
		}
	})
}
