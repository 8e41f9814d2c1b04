package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/ssoadmin"
	"github.com/aws/aws-sdk-go-v2/service/ssoadmin/types"
)

func ssoadminService() *Service {
	const set, inline, managed = "aws_ssoadmin_permission_set", "aws_ssoadmin_permission_set_inline_policy", "aws_ssoadmin_managed_policy_attachment"
	const boundary, assignment, attributes = "aws_ssoadmin_permissions_boundary_attachment", "aws_ssoadmin_account_assignment", "aws_ssoadmin_instance_access_control_attributes"
	return &Service{Name: "sso", ID: "SSO Admin", Collect: collectSSOAdmin, Types: map[string]Type{
		set: {Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}, inline: {}, managed: {}, boundary: {}, assignment: {}, attributes: {},
	}, Calls: []Call{
		{Operation: "ListInstances"},
		{Operation: "DescribeInstanceAccessControlAttributeConfiguration", Types: []string{attributes}},
		{Operation: "ListPermissionSets", Types: []string{set, inline, managed, boundary, assignment}},
		{Operation: "DescribePermissionSet", Types: []string{set}},
		{Operation: "GetInlinePolicyForPermissionSet", Types: []string{inline}},
		{Operation: "ListManagedPoliciesInPermissionSet", Types: []string{managed}},
		{Operation: "GetPermissionsBoundaryForPermissionSet", Types: []string{boundary}},
		{Operation: "ListAccountsForProvisionedPermissionSet", Types: []string{assignment}},
		{Operation: "ListAccountAssignments", Types: []string{assignment}},
	}}
}

func collectSSOAdmin(ctx context.Context, r *run) {
	client := ssoadmin.NewFromConfig(r.config)
	sets := []string{
		"aws_ssoadmin_permission_set", "aws_ssoadmin_permission_set_inline_policy", "aws_ssoadmin_managed_policy_attachment",
		"aws_ssoadmin_permissions_boundary_attachment", "aws_ssoadmin_account_assignment",
	}
	const attributes = "aws_ssoadmin_instance_access_control_attributes"
	var instances []types.InstanceMetadata
	err := pages(ctx, ssoadmin.NewListInstancesPaginator(client, &ssoadmin.ListInstancesInput{}), func(o *ssoadmin.ListInstancesOutput) { instances = append(instances, o.Instances...) })
	if err != nil {
		r.lost(err, "ListInstances", append(sets, attributes)...)
	}
	for _, i := range instances {
		if primary := deref(i.PrimaryRegion); primary != "" && primary != r.region {
			continue // a replica shows what the primary region has
		}
		arn := deref(i.InstanceArn)
		// A member account sees the organization's instance, and not into it.
		failed := func(err error, operation string, types ...string) {
			if deref(i.OwnerAccountId) != r.account && turnedAway(err, "AccessDeniedException") {
				r.elsewhere(operation, administratorOnly, types...)
				return
			}
			r.lost(err, operation, types...)
		}
		if r.wants(attributes) {
			out, err := client.DescribeInstanceAccessControlAttributeConfiguration(ctx, &ssoadmin.DescribeInstanceAccessControlAttributeConfigurationInput{InstanceArn: &arn})
			switch {
			case named(err, "ResourceNotFoundException"):
			case err != nil || out.InstanceAccessControlAttributeConfiguration == nil:
				failed(orEmpty(err), "DescribeInstanceAccessControlAttributeConfiguration", attributes)
			default:
				r.add(attributes, arn, arn+"#attributes", object("instance_arn", arn, "status", out.Status, "status_reason", out.StatusReason,
					"attribute", set(blocks(out.InstanceAccessControlAttributeConfiguration.AccessControlAttributes, func(a types.AccessControlAttribute) values {
						v := object("key", a.Key)
						if a.Value != nil {
							v["value"] = block(object("source", set(a.Value.Source)))
						}
						return v
					}))))
			}
		}
		if !r.wants(sets...) {
			continue
		}
		var found []string
		err := pages(ctx, ssoadmin.NewListPermissionSetsPaginator(client, &ssoadmin.ListPermissionSetsInput{InstanceArn: &arn}), func(o *ssoadmin.ListPermissionSetsOutput) {
			found = append(found, o.PermissionSets...)
		})
		if err != nil {
			failed(err, "ListPermissionSets", sets...)
		}
		each(ctx, found, func(ctx context.Context, permissions string) { permissionSet(ctx, r, client, arn, permissions) })
	}
}

func permissionSet(ctx context.Context, r *run, client *ssoadmin.Client, instance, arn string) {
	const typ, inline, managed = "aws_ssoadmin_permission_set", "aws_ssoadmin_permission_set_inline_policy", "aws_ssoadmin_managed_policy_attachment"
	const boundary, assignment = "aws_ssoadmin_permissions_boundary_attachment", "aws_ssoadmin_account_assignment"
	id := arn + "," + instance
	of := owner(nil, typ, id, arn)
	of.Provider.Region = r.region
	if r.wants(typ) {
		out, err := client.DescribePermissionSet(ctx, &ssoadmin.DescribePermissionSetInput{InstanceArn: &instance, PermissionSetArn: &arn})
		if err != nil || out.PermissionSet == nil {
			r.lost(orEmpty(err), "DescribePermissionSet", typ)
		} else {
			p := out.PermissionSet
			of = r.add(typ, id, arn, object("arn", arn, "instance_arn", instance, "name", p.Name, "description", p.Description,
				"session_duration", p.SessionDuration, "relay_state", p.RelayState, "created_date", p.CreatedDate))
		}
	}
	part := func(pairs ...any) values {
		v := object("id", id, "instance_arn", instance, "permission_set_arn", arn)
		put(v, pairs...)
		return v
	}
	if r.wants(inline) {
		out, err := client.GetInlinePolicyForPermissionSet(ctx, &ssoadmin.GetInlinePolicyForPermissionSetInput{InstanceArn: &instance, PermissionSetArn: &arn})
		if err != nil {
			r.lostOf(of, err, "GetInlinePolicyForPermissionSet", inline)
		} else if deref(out.InlinePolicy) != "" {
			r.companion(of, inline, "", part("inline_policy", out.InlinePolicy))
		}
	}
	if r.wants(managed) {
		in := &ssoadmin.ListManagedPoliciesInPermissionSetInput{InstanceArn: &instance, PermissionSetArn: &arn}
		err := pages(ctx, ssoadmin.NewListManagedPoliciesInPermissionSetPaginator(client, in), func(o *ssoadmin.ListManagedPoliciesInPermissionSetOutput) {
			for _, p := range o.AttachedManagedPolicies {
				r.companion(of, managed, deref(p.Arn), part("id", deref(p.Arn)+","+id, "managed_policy_arn", p.Arn, "managed_policy_name", p.Name))
			}
		})
		if err != nil {
			r.lostOf(of, err, "ListManagedPoliciesInPermissionSet", managed)
		}
	}
	if r.wants(boundary) {
		out, err := client.GetPermissionsBoundaryForPermissionSet(ctx, &ssoadmin.GetPermissionsBoundaryForPermissionSetInput{InstanceArn: &instance, PermissionSetArn: &arn})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetPermissionsBoundaryForPermissionSet", boundary)
		case out.PermissionsBoundary != nil:
			b := object("managed_policy_arn", out.PermissionsBoundary.ManagedPolicyArn)
			if p := out.PermissionsBoundary.CustomerManagedPolicyReference; p != nil {
				b["customer_managed_policy_reference"] = block(object("name", p.Name, "path", p.Path))
			}
			r.companion(of, boundary, "", part("permissions_boundary", block(b)))
		}
	}
	if r.wants(assignment) {
		var accounts []string
		in := &ssoadmin.ListAccountsForProvisionedPermissionSetInput{InstanceArn: &instance, PermissionSetArn: &arn}
		err := pages(ctx, ssoadmin.NewListAccountsForProvisionedPermissionSetPaginator(client, in), func(o *ssoadmin.ListAccountsForProvisionedPermissionSetOutput) {
			accounts = append(accounts, o.AccountIds...)
		})
		if err != nil {
			r.lostOf(of, err, "ListAccountsForProvisionedPermissionSet", assignment)
		}
		for _, account := range accounts {
			in := &ssoadmin.ListAccountAssignmentsInput{InstanceArn: &instance, PermissionSetArn: &arn, AccountId: &account}
			err := pages(ctx, ssoadmin.NewListAccountAssignmentsPaginator(client, in), func(o *ssoadmin.ListAccountAssignmentsOutput) {
				for _, a := range o.AccountAssignments {
					name := deref(a.PrincipalId) + "," + string(a.PrincipalType) + "," + account + ",AWS_ACCOUNT"
					r.companion(of, assignment, name, part("id", name+","+id, "principal_id", a.PrincipalId, "principal_type", a.PrincipalType,
						"target_id", account, "target_type", "AWS_ACCOUNT"))
				}
			})
			if err != nil {
				r.lostOf(of, err, "ListAccountAssignments", assignment)
			}
		}
	}
}
