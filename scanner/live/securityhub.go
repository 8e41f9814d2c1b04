package live

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/securityhub"
	"github.com/aws/aws-sdk-go-v2/service/securityhub/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func securityhubService() *Service {
	const hub, rule, policy, aggregator = "aws_securityhub_account", "aws_securityhub_automation_rule", "aws_securityhub_configuration_policy", "aws_securityhub_finding_aggregator"
	const admin, organization, control, subscription = "aws_securityhub_organization_admin_account", "aws_securityhub_organization_configuration",
		"aws_securityhub_standards_control", "aws_securityhub_standards_subscription"
	return &Service{Name: "securityhub", ID: "SecurityHub", Collect: collectSecurityHub, Types: map[string]Type{
		hub: {}, policy: {}, aggregator: {}, admin: {}, organization: {}, control: {}, subscription: {},
		rule: {Untold: map[string]string{"tags": notAsked, "tags_all": notAsked}},
		"aws_securityhub_standards_control_association": {ShownAs: []string{control}},
	}, Calls: []Call{
		{Operation: "DescribeHub"},
		{Operation: "GetEnabledStandards", Types: []string{hub, control, subscription}},
		{Operation: "DescribeStandards", Types: []string{hub}},
		{Operation: "DescribeStandardsControls", Types: []string{control}},
		{Operation: "ListAutomationRules", Types: []string{rule}},
		{Operation: "BatchGetAutomationRules", Types: []string{rule}},
		{Operation: "ListFindingAggregators", Types: []string{aggregator}},
		{Operation: "GetFindingAggregator", Types: []string{aggregator}},
		{Operation: "DescribeOrganizationConfiguration", Types: []string{organization, policy}},
		{Operation: "ListConfigurationPolicies", Types: []string{policy}},
		{Operation: "GetConfigurationPolicy", Types: []string{policy}},
		{Operation: "ListOrganizationAdminAccounts", Types: []string{admin}},
	}}
}

// errNotReady is what is known of the controls of a standard that is just being set up.
var errNotReady = errors.New("the controls of a standard are not ready yet")

// noHub reports whether Security Hub said that it is off in the account and region.
func noHub(err error) bool {
	return says(err, "InvalidAccessException", "not subscribed to AWS Security Hub") || named(err, "ResourceNotFoundException")
}

func collectSecurityHub(ctx context.Context, r *run) {
	client := securityhub.NewFromConfig(r.config)
	const admin = "aws_securityhub_organization_admin_account"
	if r.wants(admin) {
		err := pages(ctx, securityhub.NewListOrganizationAdminAccountsPaginator(client, &securityhub.ListOrganizationAdminAccountsInput{}), func(o *securityhub.ListOrganizationAdminAccountsOutput) {
			for _, a := range o.AdminAccounts {
				r.settingOf(admin, deref(a.AccountId), object("admin_account_id", a.AccountId))
			}
		})
		switch {
		case turnedAway(err, "InvalidAccessException", "AccessDeniedException"):
			r.elsewhere("ListOrganizationAdminAccounts", managementOnly, admin)
		case err != nil:
			r.lost(err, "ListOrganizationAdminAccounts", admin)
		}
	}
	ofHub := []string{
		"aws_securityhub_account", "aws_securityhub_automation_rule", "aws_securityhub_configuration_policy", "aws_securityhub_finding_aggregator",
		"aws_securityhub_organization_configuration", "aws_securityhub_standards_control", "aws_securityhub_standards_subscription",
	}
	hub, err := client.DescribeHub(ctx, &securityhub.DescribeHubInput{})
	if noHub(err) {
		return
	}
	if err != nil || hub.HubArn == nil {
		r.lost(orEmpty(err), "DescribeHub", ofHub...)
		return
	}
	v := object("arn", hub.HubArn, "auto_enable_controls", hub.AutoEnableControls, "control_finding_generator", hub.ControlFindingGenerator)
	res := r.add("aws_securityhub_account", r.account, deref(hub.HubArn), v)
	if r.wants("aws_securityhub_account", "aws_securityhub_standards_control", "aws_securityhub_standards_subscription") {
		standards(ctx, r, client, res, v)
	}
	if r.wants("aws_securityhub_automation_rule") {
		automationRules(ctx, r, client)
	}
	if r.wants("aws_securityhub_finding_aggregator") {
		findingAggregators(ctx, r, client)
	}
	if r.wants("aws_securityhub_organization_configuration", "aws_securityhub_configuration_policy") {
		hubOfOrganization(ctx, r, client)
	}
}

// standards reads which standards are checked. Whether the default ones were asked for
// when Security Hub was switched on nobody knows; whether all of them are checked is what
// the argument of the provider is about.
func standards(ctx context.Context, r *run, client *securityhub.Client, hub *resource.Resource, v values) {
	const typ, control = "aws_securityhub_standards_subscription", "aws_securityhub_standards_control"
	var found []types.StandardsSubscription
	err := pages(ctx, securityhub.NewGetEnabledStandardsPaginator(client, &securityhub.GetEnabledStandardsInput{}), func(o *securityhub.GetEnabledStandardsOutput) {
		for _, s := range o.StandardsSubscriptions {
			if s.StandardsStatus != types.StandardsStatusDeleting {
				found = append(found, s)
			}
		}
	})
	if err != nil {
		r.lost(err, "GetEnabledStandards", typ, control)
		r.unknown(hub, err, "GetEnabledStandards", "enable_default_standards")
	}
	enabled := map[string]bool{}
	for _, s := range found {
		enabled[deref(s.StandardsArn)] = true
		r.add(typ, deref(s.StandardsSubscriptionArn), deref(s.StandardsSubscriptionArn), object("standards_arn", s.StandardsArn))
	}
	if hub != nil && err == nil {
		all := true
		err := pages(ctx, securityhub.NewDescribeStandardsPaginator(client, &securityhub.DescribeStandardsInput{}), func(o *securityhub.DescribeStandardsOutput) {
			for _, s := range o.Standards {
				all = all && (!deref(s.EnabledByDefault) || enabled[deref(s.StandardsArn)])
			}
		})
		if err != nil {
			r.unknown(hub, err, "DescribeStandards", "enable_default_standards")
		} else {
			v["enable_default_standards"] = all
		}
	}
	if !r.wants(control) {
		return
	}
	each(ctx, found, func(ctx context.Context, s types.StandardsSubscription) {
		if s.StandardsControlsUpdatable == types.StandardsControlsUpdatableNotReadyForUpdates {
			r.lost(errNotReady, "DescribeStandardsControls", control) // the answer would be empty
			return
		}
		in := &securityhub.DescribeStandardsControlsInput{StandardsSubscriptionArn: s.StandardsSubscriptionArn}
		err := pages(ctx, securityhub.NewDescribeStandardsControlsPaginator(client, in), func(o *securityhub.DescribeStandardsControlsOutput) {
			for _, c := range o.Controls {
				r.add(control, deref(c.StandardsControlArn), deref(c.StandardsControlArn), object("standards_control_arn", c.StandardsControlArn, "control_id", c.ControlId,
					"control_status", c.ControlStatus, "control_status_updated_at", c.ControlStatusUpdatedAt, "disabled_reason", c.DisabledReason, "title", c.Title,
					"description", c.Description, "severity_rating", c.SeverityRating, "remediation_url", c.RemediationUrl, "related_requirements", c.RelatedRequirements))
			}
		})
		if err != nil {
			r.lost(err, "DescribeStandardsControls", control)
		}
	})
}

func automationRules(ctx context.Context, r *run, client *securityhub.Client) {
	const typ = "aws_securityhub_automation_rule"
	var arns []string
	err := follow(func(token *string) (*string, error) {
		out, err := client.ListAutomationRules(ctx, &securityhub.ListAutomationRulesInput{NextToken: token})
		if err != nil {
			return nil, err
		}
		for _, m := range out.AutomationRulesMetadata {
			arns = append(arns, deref(m.RuleArn))
		}
		return out.NextToken, nil
	})
	if turnedAway(err, "AccessDeniedException", "InvalidAccessException") {
		return // a member account, which has none: they are its administrator's
	}
	if err != nil {
		r.lost(err, "ListAutomationRules", typ)
	}
	for batch := range slices.Chunk(arns, 100) {
		out, err := client.BatchGetAutomationRules(ctx, &securityhub.BatchGetAutomationRulesInput{AutomationRulesArns: batch})
		if err != nil {
			r.lost(err, "BatchGetAutomationRules", typ)
			continue
		}
		for _, d := range out.Rules {
			v := object("arn", d.RuleArn, "rule_name", d.RuleName, "rule_order", d.RuleOrder, "rule_status", d.RuleStatus, "is_terminal", d.IsTerminal)
			v["description"] = deref(d.Description)
			filters, _ := criteria(d.Criteria, "date_range.comparison")
			put(v, "criteria", block(filters), "actions", set(blocks(d.Actions, automationAction)))
			r.add(typ, deref(d.RuleArn), deref(d.RuleArn), v)
		}
	}
}

func automationAction(a types.AutomationRulesAction) values {
	v := object("type", a.Type)
	u := a.FindingFieldsUpdate
	if u == nil {
		return v
	}
	update := object("confidence", u.Confidence, "criticality", u.Criticality, "types", u.Types, "user_defined_fields", u.UserDefinedFields, "verification_state", u.VerificationState)
	if w := u.Workflow; w != nil {
		put(update, "workflow", block(object("status", w.Status)))
	}
	if n := u.Note; n != nil {
		put(update, "note", block(object("text", n.Text, "updated_by", n.UpdatedBy)))
	}
	if s := u.Severity; s != nil {
		put(update, "severity", block(object("label", s.Label, "product", s.Product)))
	}
	put(update, "related_findings", set(blocks(u.RelatedFindings, func(f types.RelatedFinding) values { return object("id", f.Id, "product_arn", f.ProductArn) })))
	put(v, "finding_fields_update", block(update))
	return v
}

// findingAggregators reads an aggregator where it stands: every linked region lists it.
func findingAggregators(ctx context.Context, r *run, client *securityhub.Client) {
	const typ = "aws_securityhub_finding_aggregator"
	var arns []string
	err := pages(ctx, securityhub.NewListFindingAggregatorsPaginator(client, &securityhub.ListFindingAggregatorsInput{}), func(o *securityhub.ListFindingAggregatorsOutput) {
		for _, a := range o.FindingAggregators {
			if strings.Contains(deref(a.FindingAggregatorArn), ":"+r.region+":") {
				arns = append(arns, deref(a.FindingAggregatorArn))
			}
		}
	})
	if err != nil {
		r.lost(err, "ListFindingAggregators", typ)
	}
	for _, arn := range arns {
		out, err := client.GetFindingAggregator(ctx, &securityhub.GetFindingAggregatorInput{FindingAggregatorArn: &arn})
		if err != nil {
			r.lost(err, "GetFindingAggregator", typ)
			continue
		}
		r.add(typ, arn, arn, object("linking_mode", out.RegionLinkingMode, "specified_regions", set(out.Regions)))
	}
}

// hubOfOrganization reads what the administrator sets for an organization. Other
// accounts are told that they are not the administrator, and have no such settings.
func hubOfOrganization(ctx context.Context, r *run, client *securityhub.Client) {
	const typ, policy = "aws_securityhub_organization_configuration", "aws_securityhub_configuration_policy"
	out, err := client.DescribeOrganizationConfiguration(ctx, &securityhub.DescribeOrganizationConfigurationInput{})
	if says(err, "InvalidAccessException", "not an administrator") || turnedAway(err, "AccessDeniedException") || noHub(err) {
		return
	}
	if err != nil {
		r.lost(err, "DescribeOrganizationConfiguration", typ, policy)
		return
	}
	v := object("id", r.account, "auto_enable", out.AutoEnable, "auto_enable_standards", out.AutoEnableStandards)
	central := false
	if c := out.OrganizationConfiguration; c != nil {
		put(v, "organization_configuration", block(object("configuration_type", c.ConfigurationType)))
		central = c.ConfigurationType == types.OrganizationConfigurationConfigurationTypeCentral
	}
	if out.AutoEnable != nil {
		r.setting(typ, v)
	}
	if !central || !r.wants(policy) {
		return // policies are part of the central way
	}
	var found []types.ConfigurationPolicySummary
	err = pages(ctx, securityhub.NewListConfigurationPoliciesPaginator(client, &securityhub.ListConfigurationPoliciesInput{}), func(o *securityhub.ListConfigurationPoliciesOutput) {
		found = append(found, o.ConfigurationPolicySummaries...)
	})
	if turnedAway(err, "AccessDeniedException", "InvalidAccessException") {
		return // another region is their home
	}
	if err != nil {
		r.lost(err, "ListConfigurationPolicies", policy)
	}
	for _, s := range found {
		d, err := client.GetConfigurationPolicy(ctx, &securityhub.GetConfigurationPolicyInput{Identifier: s.Id})
		if err != nil {
			r.lost(err, "GetConfigurationPolicy", policy)
			continue
		}
		v := object("arn", d.Arn, "name", d.Name, "description", d.Description)
		if p, ok := d.ConfigurationPolicy.(*types.PolicyMemberSecurityHub); ok {
			put(v, "configuration_policy", block(object("service_enabled", p.Value.ServiceEnabled, "enabled_standard_arns", set(p.Value.EnabledStandardIdentifiers))))
		}
		r.add(policy, deref(d.Id), deref(d.Arn), v)
	}
}
