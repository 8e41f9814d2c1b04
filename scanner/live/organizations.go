package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/organizations"
	"github.com/aws/aws-sdk-go-v2/service/organizations/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// organizationPolicies are the kinds of policies that the provider knows.
var organizationPolicies = []types.PolicyType{
	types.PolicyTypeServiceControlPolicy, types.PolicyTypeResourceControlPolicy, types.PolicyTypeTagPolicy, types.PolicyTypeBackupPolicy,
	types.PolicyTypeAiservicesOptOutPolicy, types.PolicyTypeDeclarativePolicyEc2, types.PolicyTypeChatbotPolicy,
}

func organizationsService() *Service {
	const organization, account, policy, attachment = "aws_organizations_organization", "aws_organizations_account", "aws_organizations_policy", "aws_organizations_policy_attachment"
	const delegated, document, sharing = "aws_organizations_delegated_administrator", "aws_organizations_resource_policy", "aws_ram_sharing_with_organization"
	untagged := Type{Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}}
	return &Service{Name: "organizations", ID: "Organizations", Global: true, Collect: collectOrganizations, Types: map[string]Type{
		organization: {}, account: untagged, policy: untagged, attachment: {}, delegated: {}, document: untagged, sharing: {},
	}, Calls: []Call{
		{Operation: "DescribeOrganization"},
		{Operation: "ListRoots", Types: []string{organization, account}},
		{Operation: "ListAWSServiceAccessForOrganization", Types: []string{organization, sharing}},
		{Operation: "ListAccountsForParent", Types: []string{account}},
		{Operation: "ListOrganizationalUnitsForParent", Types: []string{account}},
		{Operation: "ListPolicies", Types: []string{policy, attachment}},
		{Operation: "DescribePolicy", Types: []string{policy}},
		{Operation: "ListTargetsForPolicy", Types: []string{attachment}},
		{Operation: "ListDelegatedAdministrators", Types: []string{delegated}},
		{Operation: "ListDelegatedServicesForAccount", Types: []string{delegated}},
		{Operation: "DescribeResourcePolicy", Types: []string{document}},
	}}
}

// An organizationRun asks about one organization. Only its management account and
// delegated administrators are answered most questions.
type organizationRun struct {
	*run
	client  *organizations.Client
	manages bool // the account is the management account
}

// failed notes that a call failed, so that resources of these types may be missing.
func (o organizationRun) failed(err error, operation string, types ...string) {
	if !o.manages && turnedAway(err, "AccessDeniedException") {
		o.elsewhere(operation, administratorOnly, types...)
		return
	}
	o.lost(err, operation, types...)
}

func collectOrganizations(ctx context.Context, r *run) {
	client := organizations.NewFromConfig(r.config)
	all := []string{
		"aws_organizations_organization", "aws_organizations_account", "aws_organizations_policy", "aws_organizations_policy_attachment",
		"aws_organizations_delegated_administrator", "aws_organizations_resource_policy", "aws_ram_sharing_with_organization",
	}
	out, err := client.DescribeOrganization(ctx, &organizations.DescribeOrganizationInput{})
	if named(err, "AWSOrganizationsNotInUseException") {
		return // the account stands alone
	}
	if err != nil || out.Organization == nil {
		r.lost(orEmpty(err), "DescribeOrganization", all...)
		return
	}
	org := out.Organization
	o := organizationRun{r, client, deref(org.MasterAccountId) == r.account}
	v := object("arn", org.Arn, "feature_set", org.FeatureSet, "master_account_arn", org.MasterAccountArn,
		"master_account_email", org.MasterAccountEmail, "master_account_id", org.MasterAccountId)
	res := r.add("aws_organizations_organization", deref(org.Id), deref(org.Arn), v)
	o.roots(ctx, res, v)
	if r.wants("aws_organizations_organization", "aws_ram_sharing_with_organization") {
		o.serviceAccess(ctx, res, v)
	}
	if r.wants("aws_organizations_policy", "aws_organizations_policy_attachment") {
		each(ctx, organizationPolicies, o.policies)
	}
	if r.wants("aws_organizations_delegated_administrator") {
		o.delegated(ctx)
	}
	if r.wants("aws_organizations_resource_policy") {
		o.resourcePolicy(ctx)
	}
}

// hidden notes that attributes of the organization could not be read.
func (o organizationRun) hidden(res *resource.Resource, err error, operation string, paths ...string) {
	if res == nil {
		return
	}
	if !o.manages && turnedAway(err, "AccessDeniedException") {
		for _, path := range paths {
			res.Unknown = append(res.Unknown, resource.Unknown{Path: path, Reason: o.permissionOf(operation) + " answers " + administratorOnly + " only"})
		}
		return
	}
	o.unknown(res, err, operation, paths...)
}

// roots reads which kinds of policies are switched on, and the tree of accounts below.
func (o organizationRun) roots(ctx context.Context, organization *resource.Resource, v values) {
	if !o.wants("aws_organizations_organization", "aws_organizations_account") {
		return
	}
	var roots []types.Root
	err := pages(ctx, organizations.NewListRootsPaginator(o.client, &organizations.ListRootsInput{}), func(p *organizations.ListRootsOutput) { roots = append(roots, p.Roots...) })
	if err != nil || len(roots) == 0 {
		o.hidden(organization, orEmpty(err), "ListRoots", "enabled_policy_types", "roots")
		o.failed(orEmpty(err), "ListRoots", "aws_organizations_account")
		return
	}
	var enabled []string
	for _, t := range roots[0].PolicyTypes {
		if t.Status == types.PolicyTypeStatusEnabled {
			enabled = append(enabled, string(t.Type))
		}
	}
	put(v, "enabled_policy_types", set(enabled), "roots", blocks(roots, func(root types.Root) values {
		return object("id", root.Id, "arn", root.Arn, "name", root.Name)
	}))
	if o.wants("aws_organizations_account") {
		seen := map[string]bool{}
		for _, root := range roots {
			o.accounts(ctx, deref(root.Id), seen)
		}
	}
}

// accounts adds the accounts under a root or unit and in the units below it. The
// management account is the organization's, and no account that it made; one that is
// suspended is gone to the provider too.
func (o organizationRun) accounts(ctx context.Context, parent string, seen map[string]bool) {
	const typ = "aws_organizations_account"
	if parent == "" || seen[parent] {
		return
	}
	seen[parent] = true
	in := &organizations.ListAccountsForParentInput{ParentId: &parent}
	err := pages(ctx, organizations.NewListAccountsForParentPaginator(o.client, in), func(p *organizations.ListAccountsForParentOutput) {
		for _, a := range p.Accounts {
			id := deref(a.Id)
			if id == o.account && o.manages || a.Status == types.AccountStatusSuspended {
				continue
			}
			o.add(typ, id, deref(a.Arn), object("arn", a.Arn, "name", a.Name, "email", a.Email, "parent_id", parent,
				"status", a.Status, "joined_method", a.JoinedMethod, "joined_timestamp", a.JoinedTimestamp))
		}
	})
	if err != nil {
		o.failed(err, "ListAccountsForParent", typ)
	}
	var units []string
	err = pages(ctx, organizations.NewListOrganizationalUnitsForParentPaginator(o.client, &organizations.ListOrganizationalUnitsForParentInput{ParentId: &parent}),
		func(p *organizations.ListOrganizationalUnitsForParentOutput) {
			for _, u := range p.OrganizationalUnits {
				units = append(units, deref(u.Id))
			}
		})
	if err != nil {
		o.failed(err, "ListOrganizationalUnitsForParent", typ)
	}
	for _, unit := range units {
		o.accounts(ctx, unit, seen)
	}
}

// serviceAccess reads which services may act in the organization. That RAM may is
// what sharing with it means to the provider.
func (o organizationRun) serviceAccess(ctx context.Context, organization *resource.Resource, v values) {
	var services []string
	err := pages(ctx, organizations.NewListAWSServiceAccessForOrganizationPaginator(o.client, &organizations.ListAWSServiceAccessForOrganizationInput{}),
		func(p *organizations.ListAWSServiceAccessForOrganizationOutput) {
			for _, s := range p.EnabledServicePrincipals {
				services = append(services, deref(s.ServicePrincipal))
			}
		})
	if err != nil {
		o.hidden(organization, err, "ListAWSServiceAccessForOrganization", "aws_service_access_principals")
		o.failed(err, "ListAWSServiceAccessForOrganization", "aws_ram_sharing_with_organization")
		return
	}
	put(v, "aws_service_access_principals", set(services))
	for _, s := range services {
		if s == "ram.amazonaws.com" {
			o.setting("aws_ram_sharing_with_organization", values{})
		}
	}
}

// policies adds the policies of one kind. Those of AWS itself are in every
// organization and allow everything.
func (o organizationRun) policies(ctx context.Context, kind types.PolicyType) {
	both := []string{"aws_organizations_policy", "aws_organizations_policy_attachment"}
	var found []types.PolicySummary
	err := pages(ctx, organizations.NewListPoliciesPaginator(o.client, &organizations.ListPoliciesInput{Filter: kind}), func(p *organizations.ListPoliciesOutput) {
		for _, s := range p.Policies {
			if !s.AwsManaged {
				found = append(found, s)
			}
		}
	})
	if err != nil && !named(err, "InvalidInputException") { // the partition does not know the kind
		o.failed(err, "ListPolicies", both...)
	}
	each(ctx, found, func(ctx context.Context, s types.PolicySummary) {
		id, arn := deref(s.Id), deref(s.Arn)
		v := object("arn", arn, "name", s.Name, "description", s.Description, "type", s.Type)
		res := o.add(both[0], id, arn, v)
		if res != nil {
			out, err := o.client.DescribePolicy(ctx, &organizations.DescribePolicyInput{PolicyId: &id})
			if err != nil || out.Policy == nil {
				o.unknown(res, orEmpty(err), "DescribePolicy", "content")
			} else {
				put(v, "content", out.Policy.Content)
			}
		}
		if !o.wants(both[1]) {
			return
		}
		of := owner(res, both[0], id, arn)
		err := pages(ctx, organizations.NewListTargetsForPolicyPaginator(o.client, &organizations.ListTargetsForPolicyInput{PolicyId: &id}), func(p *organizations.ListTargetsForPolicyOutput) {
			for _, t := range p.Targets {
				o.companion(of, both[1], deref(t.TargetId), object("id", deref(t.TargetId)+":"+id, "policy_id", id, "target_id", t.TargetId))
			}
		})
		if err != nil {
			o.lostOf(of, err, "ListTargetsForPolicy", both[1])
		}
	})
}

func (o organizationRun) delegated(ctx context.Context) {
	const typ = "aws_organizations_delegated_administrator"
	var accounts []types.DelegatedAdministrator
	err := pages(ctx, organizations.NewListDelegatedAdministratorsPaginator(o.client, &organizations.ListDelegatedAdministratorsInput{}),
		func(p *organizations.ListDelegatedAdministratorsOutput) {
			accounts = append(accounts, p.DelegatedAdministrators...)
		})
	if err != nil {
		o.failed(err, "ListDelegatedAdministrators", typ)
	}
	each(ctx, accounts, func(ctx context.Context, a types.DelegatedAdministrator) {
		id := deref(a.Id)
		err := pages(ctx, organizations.NewListDelegatedServicesForAccountPaginator(o.client, &organizations.ListDelegatedServicesForAccountInput{AccountId: &id}),
			func(p *organizations.ListDelegatedServicesForAccountOutput) {
				for _, s := range p.DelegatedServices {
					service := deref(s.ServicePrincipal)
					o.add(typ, id+"/"+service, deref(a.Arn)+"#"+service, object("account_id", id, "service_principal", service, "arn", a.Arn,
						"name", a.Name, "email", a.Email, "status", a.Status, "joined_method", a.JoinedMethod, "joined_timestamp", a.JoinedTimestamp,
						"delegation_enabled_date", s.DelegationEnabledDate))
				}
			})
		if err != nil {
			o.failed(err, "ListDelegatedServicesForAccount", typ)
		}
	})
}

func (o organizationRun) resourcePolicy(ctx context.Context) {
	const typ = "aws_organizations_resource_policy"
	out, err := o.client.DescribeResourcePolicy(ctx, &organizations.DescribeResourcePolicyInput{})
	if named(err, "ResourcePolicyNotFoundException") {
		return
	}
	if err != nil || out.ResourcePolicy == nil || out.ResourcePolicy.ResourcePolicySummary == nil {
		o.failed(orEmpty(err), "DescribeResourcePolicy", typ)
		return
	}
	s := out.ResourcePolicy.ResourcePolicySummary
	o.add(typ, deref(s.Id), deref(s.Arn), object("arn", s.Arn, "content", out.ResourcePolicy.Content))
}
