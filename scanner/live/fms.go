package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/fms"
	"github.com/aws/aws-sdk-go-v2/service/fms/types"
)

func fmsService() *Service {
	policy, admin := []string{"aws_fms_policy"}, []string{"aws_fms_admin_account"}
	return &Service{Name: "fms", ID: "FMS", Collect: collectFMS, Types: map[string]Type{
		"aws_fms_policy":        {Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}},
		"aws_fms_admin_account": {},
	}, Calls: []Call{
		{Operation: "GetAdminAccount", Types: admin},
		{Operation: "ListPolicies", Types: policy}, {Operation: "GetPolicy", Types: policy},
	}}
}

func collectFMS(ctx context.Context, r *run) {
	const policy, admin = "aws_fms_policy", "aws_fms_admin_account"
	// Who administers is asked in one region for all
	// (https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_AssociateAdminAccount.html).
	if r.wants(admin) && len(r.regions) > 0 && r.region == r.regions[0] {
		config := r.config.Copy()
		if r.partition == "aws" {
			config.Region = "us-east-1"
		}
		out, err := fms.NewFromConfig(config).GetAdminAccount(ctx, &fms.GetAdminAccountInput{})
		switch {
		case named(err, "ResourceNotFoundException"), says(err, "AccessDeniedException", "No default admin could be found"): // nobody does
		case turnedAway(err, "AccessDeniedException", "InvalidOperationException"):
			r.elsewhere("GetAdminAccount", administratorOnly, admin)
		case err != nil:
			r.lost(err, "GetAdminAccount", admin)
		case deref(out.AdminAccount) != "":
			r.settingOf(admin, deref(out.AdminAccount), object("account_id", out.AdminAccount))
		}
	}
	if !r.wants(policy) {
		return
	}
	client := fms.NewFromConfig(r.config)
	var found []types.PolicySummary
	err := pages(ctx, fms.NewListPoliciesPaginator(client, &fms.ListPoliciesInput{}), func(o *fms.ListPoliciesOutput) { found = append(found, o.PolicyList...) })
	switch {
	case turnedAway(err, "AccessDeniedException", "InvalidOperationException", "ResourceNotFoundException"):
		return // it is no administrator of Firewall Manager, and has no policies
	case err != nil:
		r.lost(err, "ListPolicies", policy)
	}
	each(ctx, found, func(ctx context.Context, s types.PolicySummary) {
		out, err := client.GetPolicy(ctx, &fms.GetPolicyInput{PolicyId: s.PolicyId})
		if err != nil || out.Policy == nil {
			r.lost(orEmpty(err), "GetPolicy", policy)
			return
		}
		p := out.Policy
		v := object("arn", s.PolicyArn, "name", p.PolicyName, "description", p.PolicyDescription, "remediation_enabled", p.RemediationEnabled,
			"exclude_resource_tags", p.ExcludeResourceTags, "resource_type", p.ResourceType, "resource_type_list", set(p.ResourceTypeList),
			"resource_set_ids", set(p.ResourceSetIds), "resource_tags", tagMap(p.ResourceTags, func(t types.ResourceTag) (*string, *string) { return t.Key, t.Value }),
			"delete_unused_fm_managed_resources", p.DeleteUnusedFMManagedResources)
		if d := p.SecurityServicePolicyData; d != nil {
			put(v, "security_service_policy_data", block(object("type", d.Type, "managed_service_data", d.ManagedServiceData)))
		}
		r.add(policy, deref(s.PolicyId), deref(s.PolicyArn), v)
	})
}
