package live

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/service/inspector2"
	"github.com/aws/aws-sdk-go-v2/service/inspector2/types"
)

func inspector2Service() *Service {
	const enabler, filter, organization, admin = "aws_inspector2_enabler", "aws_inspector2_filter", "aws_inspector2_organization_configuration", "aws_inspector2_delegated_admin_account"
	return &Service{Name: "inspector2", ID: "Inspector2", Collect: collectInspector2, Types: map[string]Type{
		enabler: {}, filter: {}, organization: {}, admin: {},
	}, Calls: []Call{
		{Operation: "BatchGetAccountStatus", Types: []string{enabler, filter}},
		{Operation: "ListFilters", Types: []string{filter}},
		{Operation: "DescribeOrganizationConfiguration", Types: []string{organization}},
		{Operation: "ListDelegatedAdminAccounts", Types: []string{admin}},
	}}
}

func collectInspector2(ctx context.Context, r *run) {
	client := inspector2.NewFromConfig(r.config)
	const enabler, filter, organization, admin = "aws_inspector2_enabler", "aws_inspector2_filter", "aws_inspector2_organization_configuration", "aws_inspector2_delegated_admin_account"
	if r.wants(enabler, filter) && inspector(ctx, r, client) && r.wants(filter) {
		err := pages(ctx, inspector2.NewListFiltersPaginator(client, &inspector2.ListFiltersInput{}), func(o *inspector2.ListFiltersOutput) {
			for _, f := range o.Filters {
				v := object("arn", f.Arn, "name", f.Name, "action", f.Action, "description", f.Description, "reason", f.Reason)
				filters, left := criteria(f.Criteria, newInspectorCriteria...)
				put(v, "filter_criteria", block(filters))
				setTags(v, f.Tags)
				res := r.add(filter, deref(f.Arn), deref(f.Arn), v)
				unnamed(res)
				if left {
					tooNew(res, "filter_criteria")
				}
			}
		})
		if err != nil {
			r.lost(err, "ListFilters", filter)
		}
	}
	if r.wants(organization) {
		out, err := client.DescribeOrganizationConfiguration(ctx, &inspector2.DescribeOrganizationConfigurationInput{})
		switch {
		case says(err, "AccessDeniedException", "Invoking account does not have access to describe the organization configuration"):
			// It is not the delegated administrator, and has no such settings.
		case err != nil:
			r.lost(err, "DescribeOrganizationConfiguration", organization)
		case out.AutoEnable != nil:
			a := out.AutoEnable
			r.setting(organization, object("id", r.account, "auto_enable", block(object("ec2", a.Ec2, "ecr", a.Ecr, "lambda", a.Lambda, "lambda_code", a.LambdaCode)),
				"max_account_limit_reached", out.MaxAccountLimitReached))
		}
	}
	if r.wants(admin) {
		err := pages(ctx, inspector2.NewListDelegatedAdminAccountsPaginator(client, &inspector2.ListDelegatedAdminAccountsInput{}), func(o *inspector2.ListDelegatedAdminAccountsOutput) {
			for _, a := range o.DelegatedAdminAccounts {
				r.settingOf(admin, deref(a.AccountId), object("account_id", a.AccountId, "relationship_status", a.Status))
			}
		})
		switch {
		case turnedAway(err, "AccessDeniedException"):
			r.elsewhere("ListDelegatedAdminAccounts", managementOnly, admin)
		case err != nil:
			r.lost(err, "ListDelegatedAdminAccounts", admin)
		}
	}
}

// newInspectorCriteria came after the provider's version.
var newInspectorCriteria = []string{"code_repository_project_name", "code_repository_provider_type", "ecr_image_in_use_count", "ecr_image_last_in_use_at", "vulnerable_packages.file_path"}

// inspector adds what is scanned in the account, and reports whether anything is, or
// nobody knows.
func inspector(ctx context.Context, r *run, client *inspector2.Client) bool {
	const typ = "aws_inspector2_enabler"
	out, err := client.BatchGetAccountStatus(ctx, &inspector2.BatchGetAccountStatusInput{AccountIds: []string{r.account}})
	if err == nil && len(out.Accounts) == 0 && len(out.FailedAccounts) > 0 {
		err = errors.New("the account's status is not told: " + string(out.FailedAccounts[0].ErrorCode))
	}
	if err != nil || len(out.Accounts) == 0 || out.Accounts[0].ResourceState == nil {
		r.lost(orEmpty(err), "BatchGetAccountStatus", typ)
		return true
	}
	s := out.Accounts[0].ResourceState
	var scanned []string
	for _, kind := range []struct {
		name  types.ResourceScanType
		state *types.State
	}{
		{types.ResourceScanTypeEc2, s.Ec2}, {types.ResourceScanTypeEcr, s.Ecr}, {types.ResourceScanTypeLambda, s.Lambda}, {types.ResourceScanTypeLambdaCode, s.LambdaCode},
		{types.ResourceScanTypeCodeRepository, s.CodeRepository},
	} {
		if kind.state != nil && (kind.state.Status == types.StatusEnabled || kind.state.Status == types.StatusEnabling) {
			scanned = append(scanned, string(kind.name))
		}
	}
	if len(scanned) == 0 {
		return false
	}
	r.setting(typ, object("account_ids", []string{r.account}, "resource_types", set(scanned)))
	return true
}
