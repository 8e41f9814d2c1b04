package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/cloudformation"
	"github.com/aws/aws-sdk-go-v2/service/cloudformation/types"
)

func cloudformationService() *Service {
	stack, sets := []string{"aws_cloudformation_stack"}, []string{"aws_cloudformation_stack_set"}
	return &Service{Name: "cloudformation", ID: "CloudFormation", Collect: collectCloudFormation, Types: map[string]Type{
		"aws_cloudformation_stack":     {Untold: map[string]string{"template_body": notAsked, "policy_body": notAsked}},
		"aws_cloudformation_stack_set": {},
	}, Calls: []Call{
		{Operation: "DescribeStacks", Types: stack},
		{Operation: "ListStackSets", Types: sets},
		{Operation: "DescribeStackSet", Types: sets},
	}}
}

func stackParameters(list []types.Parameter) map[string]string {
	return tagMap(list, func(p types.Parameter) (*string, *string) { return p.ParameterKey, p.ParameterValue })
}

func stackTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func collectCloudFormation(ctx context.Context, r *run) {
	client := cloudformation.NewFromConfig(r.config)
	const stack, stackSet = "aws_cloudformation_stack", "aws_cloudformation_stack_set"
	if r.wants(stack) {
		err := pages(ctx, cloudformation.NewDescribeStacksPaginator(client, &cloudformation.DescribeStacksInput{}), func(o *cloudformation.DescribeStacksOutput) {
			for _, s := range o.Stacks {
				v := object("name", s.StackName, "parameters", stackParameters(s.Parameters), "capabilities", set(s.Capabilities), "disable_rollback", s.DisableRollback,
					"iam_role_arn", s.RoleARN, "notification_arns", set(s.NotificationARNs), "timeout_in_minutes", s.TimeoutInMinutes,
					"outputs", tagMap(s.Outputs, func(o types.Output) (*string, *string) { return o.OutputKey, o.OutputValue }))
				setTags(v, stackTags(s.Tags))
				r.add(stack, deref(s.StackId), deref(s.StackId), v)
			}
		})
		if err != nil {
			r.lost(err, "DescribeStacks", stack)
		}
	}
	if !r.wants(stackSet) {
		return
	}
	var found []types.StackSetSummary
	err := pages(ctx, cloudformation.NewListStackSetsPaginator(client, &cloudformation.ListStackSetsInput{Status: types.StackSetStatusActive}), func(o *cloudformation.ListStackSetsOutput) {
		found = append(found, o.Summaries...)
	})
	if err != nil {
		r.lost(err, "ListStackSets", stackSet)
	}
	each(ctx, found, func(ctx context.Context, m types.StackSetSummary) {
		out, err := client.DescribeStackSet(ctx, &cloudformation.DescribeStackSetInput{StackSetName: m.StackSetName})
		if named(err, "StackSetNotFoundException") {
			return
		}
		if err != nil || out.StackSet == nil {
			r.lost(orEmpty(err), "DescribeStackSet", stackSet)
			return
		}
		s := out.StackSet
		v := object("arn", s.StackSetARN, "name", s.StackSetName, "stack_set_id", s.StackSetId, "administration_role_arn", s.AdministrationRoleARN,
			"execution_role_name", s.ExecutionRoleName, "capabilities", set(s.Capabilities), "description", s.Description, "parameters", stackParameters(s.Parameters),
			"permission_model", s.PermissionModel, "template_body", s.TemplateBody)
		if a := s.AutoDeployment; a != nil {
			put(v, "auto_deployment", block(object("enabled", a.Enabled, "retain_stacks_on_account_removal", a.RetainStacksOnAccountRemoval)))
		}
		if m := s.ManagedExecution; m != nil {
			put(v, "managed_execution", block(object("active", m.Active)))
		}
		setTags(v, stackTags(s.Tags))
		r.add(stackSet, deref(s.StackSetName), deref(s.StackSetARN), v)
	})
}
