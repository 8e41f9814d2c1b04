package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/guardduty"
	"github.com/aws/aws-sdk-go-v2/service/guardduty/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func guarddutyService() *Service {
	const detector, feature, filter, ipset, threats = "aws_guardduty_detector", "aws_guardduty_detector_feature", "aws_guardduty_filter", "aws_guardduty_ipset", "aws_guardduty_threatintelset"
	const destination, admin, organization, plan = "aws_guardduty_publishing_destination", "aws_guardduty_organization_admin_account",
		"aws_guardduty_organization_configuration", "aws_guardduty_organization_configuration_feature"
	return &Service{Name: "guardduty", ID: "GuardDuty", Collect: collectGuardDuty, Types: map[string]Type{
		detector: {Untold: map[string]string{"datasources": "a live detector has its plans as features"}},
		feature:  {}, filter: {}, ipset: {}, threats: {}, destination: {}, admin: {}, organization: {}, plan: {},
	}, Calls: []Call{
		{Operation: "ListDetectors", Types: []string{detector, feature, filter, ipset, threats, destination, organization, plan}},
		{Operation: "GetDetector", Types: []string{detector, feature}},
		{Operation: "ListFilters", Types: []string{filter}},
		{Operation: "GetFilter", Types: []string{filter}},
		{Operation: "ListIPSets", Types: []string{ipset}},
		{Operation: "GetIPSet", Types: []string{ipset}},
		{Operation: "ListThreatIntelSets", Types: []string{threats}},
		{Operation: "GetThreatIntelSet", Types: []string{threats}},
		{Operation: "GetAdministratorAccount", Types: []string{destination}},
		{Operation: "ListPublishingDestinations", Types: []string{destination}},
		{Operation: "DescribePublishingDestination", Types: []string{destination}},
		{Operation: "DescribeOrganizationConfiguration", Types: []string{organization, plan}},
		{Operation: "ListOrganizationAdminAccounts", Types: []string{admin}},
	}}
}

func collectGuardDuty(ctx context.Context, r *run) {
	client := guardduty.NewFromConfig(r.config)
	const admin = "aws_guardduty_organization_admin_account"
	if r.wants(admin) {
		err := pages(ctx, guardduty.NewListOrganizationAdminAccountsPaginator(client, &guardduty.ListOrganizationAdminAccountsInput{}), func(o *guardduty.ListOrganizationAdminAccountsOutput) {
			for _, a := range o.AdminAccounts {
				r.settingOf(admin, deref(a.AdminAccountId), object("admin_account_id", a.AdminAccountId))
			}
		})
		switch {
		case named(err, "BadRequestException"): // the question has nothing in it that could be bad: it is the account
			r.elsewhere("ListOrganizationAdminAccounts", managementOnly, admin)
		case err != nil:
			r.lost(err, "ListOrganizationAdminAccounts", admin)
		}
	}
	ofDetectors := []string{
		"aws_guardduty_detector", "aws_guardduty_detector_feature", "aws_guardduty_filter", "aws_guardduty_ipset", "aws_guardduty_threatintelset",
		"aws_guardduty_publishing_destination", "aws_guardduty_organization_configuration", "aws_guardduty_organization_configuration_feature",
	}
	if !r.wants(ofDetectors...) {
		return
	}
	var ids []string // none where GuardDuty was never switched on
	err := pages(ctx, guardduty.NewListDetectorsPaginator(client, &guardduty.ListDetectorsInput{}), func(o *guardduty.ListDetectorsOutput) { ids = append(ids, o.DetectorIds...) })
	if err != nil {
		r.lost(err, "ListDetectors", ofDetectors...)
	}
	for _, id := range ids {
		d := detector{r, client, id, owner(nil, "aws_guardduty_detector", id, r.arn("guardduty", "detector/"+id))}
		d.of.Provider.Region = r.region
		d.read(ctx)
		d.filters(ctx)
		d.lists(ctx)
		d.destinations(ctx)
		d.organization(ctx)
	}
}

// A detector is GuardDuty in one region.
type detector struct {
	*run
	client *guardduty.Client
	id     string
	of     *resource.Resource
}

func (d *detector) read(ctx context.Context) {
	const typ, feature = "aws_guardduty_detector", "aws_guardduty_detector_feature"
	if !d.wants(typ, feature) {
		return
	}
	out, err := d.client.GetDetector(ctx, &guardduty.GetDetectorInput{DetectorId: &d.id})
	if err != nil {
		d.lost(err, "GetDetector", typ, feature)
		return
	}
	v := object("arn", d.of.Address, "account_id", d.account, "enable", out.Status == types.DetectorStatusEnabled, "finding_publishing_frequency", out.FindingPublishingFrequency)
	setTags(v, out.Tags)
	d.of = owner(d.add(typ, d.id, d.of.Address, v), typ, d.id, d.of.Address)
	d.of.Provider.Region = d.region
	for _, f := range out.Features {
		// Logs of CloudTrail, flows and DNS belong to the detector, and are always on.
		if !slices.Contains(types.DetectorFeature("").Values(), types.DetectorFeature(f.Name)) {
			continue
		}
		d.companion(d.of, feature, string(f.Name), object("id", d.id+"/"+string(f.Name), "detector_id", d.id, "name", f.Name, "status", f.Status,
			"additional_configuration", blocks(f.AdditionalConfiguration, func(a types.DetectorAdditionalConfigurationResult) values {
				return object("name", a.Name, "status", a.Status)
			})))
	}
}

func (d *detector) filters(ctx context.Context) {
	const typ = "aws_guardduty_filter"
	if !d.wants(typ) {
		return
	}
	var names []string
	err := pages(ctx, guardduty.NewListFiltersPaginator(d.client, &guardduty.ListFiltersInput{DetectorId: &d.id}), func(o *guardduty.ListFiltersOutput) { names = append(names, o.FilterNames...) })
	if err != nil {
		d.lostOf(d.of, err, "ListFilters", typ)
	}
	each(ctx, names, func(ctx context.Context, name string) {
		out, err := d.client.GetFilter(ctx, &guardduty.GetFilterInput{DetectorId: &d.id, FilterName: &name})
		if err != nil {
			d.lostOf(d.of, err, "GetFilter", typ)
			return
		}
		arn := d.of.Address + "/filter/" + name
		v := object("arn", arn, "detector_id", d.id, "name", name, "action", out.Action, "description", out.Description, "rank", deref(out.Rank))
		if c := out.FindingCriteria; c != nil {
			var criteria []any
			for field, c := range c.Criterion {
				criteria = append(criteria, criterion(field, c))
			}
			if len(criteria) > 0 {
				v["finding_criteria"] = block(values{"criterion": resource.Canonical(criteria)})
			}
		}
		setTags(v, out.Tags)
		d.add(typ, d.id+":"+name, arn, v)
	})
}

// criterion is a condition with its bounds as the provider has them: texts.
func criterion(field string, c types.Condition) values {
	v := object("field", field, "equals", c.Equals, "not_equals", c.NotEquals)
	for name, bound := range map[string]*int64{"greater_than": c.GreaterThan, "greater_than_or_equal": c.GreaterThanOrEqual, "less_than": c.LessThan, "less_than_or_equal": c.LessThanOrEqual} {
		if bound != nil {
			v[name] = text(float64(*bound))
		}
	}
	return v
}

func (d *detector) lists(ctx context.Context) {
	const trusted, threats = "aws_guardduty_ipset", "aws_guardduty_threatintelset"
	if d.wants(trusted) {
		var ids []string
		err := pages(ctx, guardduty.NewListIPSetsPaginator(d.client, &guardduty.ListIPSetsInput{DetectorId: &d.id}), func(o *guardduty.ListIPSetsOutput) { ids = append(ids, o.IpSetIds...) })
		if err != nil {
			d.lostOf(d.of, err, "ListIPSets", trusted)
		}
		each(ctx, ids, func(ctx context.Context, id string) {
			out, err := d.client.GetIPSet(ctx, &guardduty.GetIPSetInput{DetectorId: &d.id, IpSetId: &id})
			if err != nil {
				d.lostOf(d.of, err, "GetIPSet", trusted)
				return
			}
			on := out.Status == types.IpSetStatusActive || out.Status == types.IpSetStatusActivating
			d.list(trusted, "ipset", id, out.Tags, "name", out.Name, "format", out.Format, "location", out.Location, "activate", on)
		})
	}
	if d.wants(threats) {
		var ids []string
		err := pages(ctx, guardduty.NewListThreatIntelSetsPaginator(d.client, &guardduty.ListThreatIntelSetsInput{DetectorId: &d.id}), func(o *guardduty.ListThreatIntelSetsOutput) {
			ids = append(ids, o.ThreatIntelSetIds...)
		})
		if err != nil {
			d.lostOf(d.of, err, "ListThreatIntelSets", threats)
		}
		each(ctx, ids, func(ctx context.Context, id string) {
			out, err := d.client.GetThreatIntelSet(ctx, &guardduty.GetThreatIntelSetInput{DetectorId: &d.id, ThreatIntelSetId: &id})
			if err != nil {
				d.lostOf(d.of, err, "GetThreatIntelSet", threats)
				return
			}
			on := out.Status == types.ThreatIntelSetStatusActive || out.Status == types.ThreatIntelSetStatusActivating
			d.list(threats, "threatintelset", id, out.Tags, "name", out.Name, "format", out.Format, "location", out.Location, "activate", on)
		})
	}
}

func (d *detector) list(typ, kind, id string, tags map[string]string, pairs ...any) {
	arn := d.of.Address + "/" + kind + "/" + id
	v := object(pairs...)
	put(v, "arn", arn, "detector_id", d.id)
	setTags(v, tags)
	d.add(typ, d.id+":"+id, arn, v)
}

// destinations reads where findings are kept. Those of a member account are exported
// with its administrator's.
func (d *detector) destinations(ctx context.Context) {
	const typ = "aws_guardduty_publishing_destination"
	if !d.wants(typ) {
		return
	}
	out, err := d.client.GetAdministratorAccount(ctx, &guardduty.GetAdministratorAccountInput{DetectorId: &d.id})
	if err != nil {
		d.lostOf(d.of, err, "GetAdministratorAccount", typ)
	} else if a := out.Administrator; a != nil && strings.EqualFold(deref(a.RelationshipStatus), "enabled") && deref(a.AccountId) != d.account {
		d.elsewhereOf(d.of, "ListPublishingDestinations", "the administrator of this member, account "+deref(a.AccountId)+",", typ)
	}
	var found []types.Destination
	err = pages(ctx, guardduty.NewListPublishingDestinationsPaginator(d.client, &guardduty.ListPublishingDestinationsInput{DetectorId: &d.id}), func(o *guardduty.ListPublishingDestinationsOutput) {
		found = append(found, o.Destinations...)
	})
	if err != nil {
		d.lostOf(d.of, err, "ListPublishingDestinations", typ)
	}
	for _, f := range found {
		id := deref(f.DestinationId)
		out, err := d.client.DescribePublishingDestination(ctx, &guardduty.DescribePublishingDestinationInput{DetectorId: &d.id, DestinationId: &id})
		if err != nil {
			d.lostOf(d.of, err, "DescribePublishingDestination", typ)
			continue
		}
		v := object("id", d.id+":"+id, "detector_id", d.id, "destination_type", out.DestinationType)
		if p := out.DestinationProperties; p != nil {
			put(v, "destination_arn", p.DestinationArn, "kms_key_arn", p.KmsKeyArn)
		}
		d.companion(d.of, typ, id, v)
	}
}

// organization reads what the delegated administrator sets for the accounts of an
// organization.
func (d *detector) organization(ctx context.Context) {
	const typ, plan = "aws_guardduty_organization_configuration", "aws_guardduty_organization_configuration_feature"
	if !d.wants(typ, plan) {
		return
	}
	var v values
	err := pages(ctx, guardduty.NewDescribeOrganizationConfigurationPaginator(d.client, &guardduty.DescribeOrganizationConfigurationInput{DetectorId: &d.id}),
		func(o *guardduty.DescribeOrganizationConfigurationOutput) {
			if v == nil {
				v = object("detector_id", d.id, "auto_enable_organization_members", o.AutoEnableOrganizationMembers,
					"auto_enable", o.AutoEnable) //nolint:staticcheck // deprecated, and what the provider shows
			}
			for _, f := range o.Features {
				d.companion(d.of, plan, string(f.Name), object("id", d.id+"/"+string(f.Name), "detector_id", d.id, "name", f.Name, "auto_enable", f.AutoEnable,
					"additional_configuration", blocks(f.AdditionalConfiguration, func(a types.OrganizationAdditionalConfigurationResult) values {
						return object("name", a.Name, "auto_enable", a.AutoEnable)
					})))
			}
		})
	switch {
	case named(err, "BadRequestException"):
		// The detector was just listed, so it is the account that is wrong here:
		// it is not the administrator, and has no such settings.
	case err != nil:
		d.lost(err, "DescribeOrganizationConfiguration", typ, plan)
	case v != nil:
		d.companion(d.of, typ, "", v)
	}
}
