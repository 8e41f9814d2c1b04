package live

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/codedeploy"
	"github.com/aws/aws-sdk-go-v2/service/codedeploy/types"
)

func codedeployService() *Service {
	return &Service{Name: "codedeploy", ID: codedeploy.ServiceID, Collect: collectCodeDeploy, Types: map[string]Type{"aws_codedeploy_deployment_group": {}}, Calls: []Call{
		{Operation: "ListApplications"}, {Operation: "ListDeploymentGroups"}, {Operation: "BatchGetDeploymentGroups"}, {Operation: "ListTagsForResource"},
	}}
}

func collectCodeDeploy(ctx context.Context, r *run) {
	const typ = "aws_codedeploy_deployment_group"
	client := codedeploy.NewFromConfig(r.config)
	applications := gather(ctx, r, codedeploy.NewListApplicationsPaginator(client, &codedeploy.ListApplicationsInput{}),
		func(o *codedeploy.ListApplicationsOutput) []string { return o.Applications }, "ListApplications", typ)
	each(ctx, applications, func(ctx context.Context, application string) {
		groups := gather(ctx, r, codedeploy.NewListDeploymentGroupsPaginator(client, &codedeploy.ListDeploymentGroupsInput{ApplicationName: &application}),
			func(o *codedeploy.ListDeploymentGroupsOutput) []string { return o.DeploymentGroups }, "ListDeploymentGroups", typ)
		for names := range slices.Chunk(groups, 100) { // what BatchGetDeploymentGroups takes
			out, err := client.BatchGetDeploymentGroups(ctx, &codedeploy.BatchGetDeploymentGroupsInput{ApplicationName: &application, DeploymentGroupNames: names})
			if err != nil || len(out.DeploymentGroupsInfo) < len(names) {
				r.lost(orEmpty(err), "BatchGetDeploymentGroups", typ)
			}
			if err == nil {
				each(ctx, out.DeploymentGroupsInfo, func(ctx context.Context, d types.DeploymentGroupInfo) { deploymentGroup(ctx, r, client, d) })
			}
		}
	})
}

func deploymentGroup(ctx context.Context, r *run, c *codedeploy.Client, d types.DeploymentGroupInfo) {
	name := deref(d.ApplicationName) + "/" + deref(d.DeploymentGroupName)
	arn := r.arn("codedeploy", "deploymentgroup:"+name)
	v := object("arn", arn, "id", d.DeploymentGroupId, "deployment_group_id", d.DeploymentGroupId, "app_name", d.ApplicationName, "deployment_group_name", d.DeploymentGroupName,
		"service_role_arn", d.ServiceRoleArn, "compute_platform", d.ComputePlatform, "deployment_config_name", d.DeploymentConfigName,
		"outdated_instances_strategy", d.OutdatedInstancesStrategy, "termination_hook_enabled", d.TerminationHookEnabled)
	put(v, "autoscaling_groups", set(texts(d.AutoScalingGroups, func(g types.AutoScalingGroup) *string { return g.Name })))
	if a := d.AutoRollbackConfiguration; a != nil && (a.Enabled || len(a.Events) > 0) {
		v["auto_rollback_configuration"] = block(object("enabled", a.Enabled, "events", set(a.Events)))
	}
	if a := d.AlarmConfiguration; a != nil && (a.Enabled || len(a.Alarms) > 0) {
		v["alarm_configuration"] = block(object("enabled", a.Enabled, "ignore_poll_alarm_failure", a.IgnorePollAlarmFailure,
			"alarms", set(texts(a.Alarms, func(x types.Alarm) *string { return x.Name }))))
	}
	if s := d.DeploymentStyle; s != nil {
		put(v, "deployment_style", block(object("deployment_option", s.DeploymentOption, "deployment_type", s.DeploymentType)))
	}
	put(v, "ecs_service", blocks(d.EcsServices, func(s types.ECSService) values {
		return object("cluster_name", s.ClusterName, "service_name", s.ServiceName)
	}))
	res := r.add("aws_codedeploy_deployment_group", name, arn, v)
	tags := map[string]string{}
	var err error
	for in := (&codedeploy.ListTagsForResourceInput{ResourceArn: &arn}); ; {
		var out *codedeploy.ListTagsForResourceOutput
		if out, err = c.ListTagsForResource(ctx, in); err != nil {
			break
		}
		for _, t := range out.Tags {
			tags[deref(t.Key)] = deref(t.Value)
		}
		if in.NextToken = out.NextToken; deref(in.NextToken) == "" {
			break
		}
	}
	r.tellTags(res, v, tags, err, "ListTagsForResource")
}
