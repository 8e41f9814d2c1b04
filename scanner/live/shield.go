package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/shield"
	"github.com/aws/aws-sdk-go-v2/service/shield/types"
)

func shieldService() *Service {
	all := []string{"aws_shield_protection", "aws_shield_subscription", "aws_shield_proactive_engagement"}
	return &Service{Name: "shield", ID: "Shield", Global: true, Collect: collectShield, Types: map[string]Type{
		"aws_shield_protection": {}, "aws_shield_subscription": {}, "aws_shield_proactive_engagement": {},
	}, Calls: []Call{
		{Operation: "GetSubscriptionState", Types: all},
		{Operation: "DescribeSubscription", Types: all[1:]},
		{Operation: "DescribeEmergencyContactSettings", Types: all[2:]},
		{Operation: "ListProtections", Types: all[:1]},
		{Operation: "ListTagsForResource", Types: all[:1]},
	}}
}

func collectShield(ctx context.Context, r *run) {
	c := shield.NewFromConfig(r.inOnePlace())
	state, err := c.GetSubscriptionState(ctx, &shield.GetSubscriptionStateInput{})
	if err != nil {
		r.lost(err, "GetSubscriptionState", "aws_shield_protection", "aws_shield_subscription", "aws_shield_proactive_engagement")
		return
	}
	if state.SubscriptionState != types.SubscriptionStateActive {
		return
	}
	if r.wants("aws_shield_subscription", "aws_shield_proactive_engagement") {
		out, err := c.DescribeSubscription(ctx, &shield.DescribeSubscriptionInput{})
		if err != nil || out.Subscription == nil {
			r.lost(orEmpty(err), "DescribeSubscription", "aws_shield_subscription", "aws_shield_proactive_engagement")
		} else {
			r.setting("aws_shield_subscription", object("id", r.account, "auto_renew", out.Subscription.AutoRenew))
			shieldEngagement(ctx, r, c, out.Subscription.ProactiveEngagementStatus)
		}
	}
	if r.wants("aws_shield_protection") {
		var protections []types.Protection
		if err := pages(ctx, shield.NewListProtectionsPaginator(c, &shield.ListProtectionsInput{}), func(o *shield.ListProtectionsOutput) {
			protections = append(protections, o.Protections...)
		}); err != nil {
			r.lost(err, "ListProtections", "aws_shield_protection")
		}
		each(ctx, protections, func(ctx context.Context, p types.Protection) {
			v := object("id", p.Id, "arn", p.ProtectionArn, "name", p.Name, "resource_arn", p.ResourceArn)
			res := r.add("aws_shield_protection", deref(p.Id), deref(p.ProtectionArn), v)
			out, err := c.ListTagsForResource(ctx, &shield.ListTagsForResourceInput{ResourceARN: p.ProtectionArn})
			if err != nil {
				r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
				return
			}
			setTags(v, tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
		})
	}
}

// shieldEngagement adds whether the response team calls, which is nothing that was
// set up where no status is told.
func shieldEngagement(ctx context.Context, r *run, c *shield.Client, status types.ProactiveEngagementStatus) {
	if status == "" || !r.wants("aws_shield_proactive_engagement") {
		return
	}
	out, err := c.DescribeEmergencyContactSettings(ctx, &shield.DescribeEmergencyContactSettingsInput{})
	if err != nil {
		r.lost(err, "DescribeEmergencyContactSettings", "aws_shield_proactive_engagement")
		return
	}
	r.setting("aws_shield_proactive_engagement", object("id", r.account, "enabled", status == types.ProactiveEngagementStatusEnabled,
		"emergency_contact", blocks(out.EmergencyContactList, func(e types.EmergencyContact) values {
			return object("contact_notes", e.ContactNotes, "email_address", e.EmailAddress, "phone_number", e.PhoneNumber)
		})))
}
