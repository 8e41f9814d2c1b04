package live

import (
	"context"
	"maps"
	"slices"

	"github.com/aws/aws-sdk-go-v2/service/sesv2"
	"github.com/aws/aws-sdk-go-v2/service/sesv2/types"
)

// sesService asks version 2 of the API, which shows what was made with either.
func sesService() *Service {
	const options, policy, domain, dkim = "aws_sesv2_configuration_set", "aws_sesv2_email_identity_policy", "aws_ses_domain_identity", "aws_ses_domain_dkim"
	return &Service{Name: "ses", ID: "SESv2", Collect: collectSES, Types: map[string]Type{
		options: {}, policy: {}, domain: {}, dkim: {},
		"aws_ses_configuration_set": {ShownAs: []string{options}}, "aws_ses_identity_policy": {ShownAs: []string{policy}},
	}, Calls: []Call{
		{Operation: "ListConfigurationSets", Types: []string{options}},
		{Operation: "GetConfigurationSet", Types: []string{options}},
		{Operation: "ListEmailIdentities", Types: []string{policy, domain, dkim}},
		{Operation: "GetEmailIdentity", Types: []string{policy, dkim}},
	}}
}

func collectSES(ctx context.Context, r *run) {
	const options, policy, domain, dkim = "aws_sesv2_configuration_set", "aws_sesv2_email_identity_policy", "aws_ses_domain_identity", "aws_ses_domain_dkim"
	client := sesv2.NewFromConfig(r.config)
	if r.wants(options) {
		var names []string
		err := pages(ctx, sesv2.NewListConfigurationSetsPaginator(client, &sesv2.ListConfigurationSetsInput{}), func(o *sesv2.ListConfigurationSetsOutput) {
			names = append(names, o.ConfigurationSets...)
		})
		if err != nil {
			r.lost(err, "ListConfigurationSets", options)
		}
		each(ctx, names, func(ctx context.Context, name string) { configurationSet(ctx, r, client, options, name) })
	}
	if !r.wants(policy, domain, dkim) {
		return
	}
	var found []types.IdentityInfo
	err := pages(ctx, sesv2.NewListEmailIdentitiesPaginator(client, &sesv2.ListEmailIdentitiesInput{}), func(o *sesv2.ListEmailIdentitiesOutput) { found = append(found, o.EmailIdentities...) })
	if err != nil {
		r.lost(err, "ListEmailIdentities", policy, domain, dkim)
	}
	each(ctx, found, func(ctx context.Context, i types.IdentityInfo) {
		name := deref(i.IdentityName)
		if name == "" {
			return
		}
		arn := r.arn("ses", "identity/"+name)
		of := owner(nil, domain, name, arn)
		of.Provider.Region = r.region
		if i.IdentityType == types.IdentityTypeDomain {
			of = owner(r.add(domain, name, arn, object("arn", arn, "domain", name)), domain, name, arn)
			of.Provider.Region = r.region
		}
		if !r.wants(policy, dkim) {
			return
		}
		out, err := client.GetEmailIdentity(ctx, &sesv2.GetEmailIdentityInput{EmailIdentity: &name})
		if named(err, "NotFoundException") {
			return
		}
		if err != nil {
			r.lostOf(of, err, "GetEmailIdentity", policy, dkim)
			return
		}
		if d := out.DkimAttributes; d != nil && d.SigningEnabled && d.Status != types.DkimStatusNotStarted && i.IdentityType == types.IdentityTypeDomain {
			r.companion(of, dkim, "", object("domain", name, "dkim_tokens", d.Tokens))
		}
		for _, p := range slices.Sorted(maps.Keys(out.Policies)) {
			r.companion(of, policy, p, object("id", name+"|"+p, "email_identity", name, "policy_name", p, "policy", out.Policies[p]))
		}
	})
}

func configurationSet(ctx context.Context, r *run, client *sesv2.Client, typ, name string) {
	out, err := client.GetConfigurationSet(ctx, &sesv2.GetConfigurationSetInput{ConfigurationSetName: &name})
	if named(err, "NotFoundException") {
		return
	}
	if err != nil {
		r.lost(err, "GetConfigurationSet", typ)
		return
	}
	arn := r.arn("ses", "configuration-set/"+name)
	v := object("arn", arn, "configuration_set_name", name)
	if d := out.DeliveryOptions; d != nil {
		put(v, "delivery_options", block(object("max_delivery_seconds", d.MaxDeliverySeconds, "sending_pool_name", d.SendingPoolName, "tls_policy", d.TlsPolicy)))
	}
	if o := out.ReputationOptions; o != nil {
		put(v, "reputation_options", block(object("reputation_metrics_enabled", o.ReputationMetricsEnabled)))
	}
	if o := out.SendingOptions; o != nil {
		put(v, "sending_options", block(object("sending_enabled", o.SendingEnabled)))
	}
	if o := out.SuppressionOptions; o != nil {
		put(v, "suppression_options", block(object("suppressed_reasons", o.SuppressedReasons)))
	}
	if o := out.TrackingOptions; o != nil {
		put(v, "tracking_options", block(object("custom_redirect_domain", o.CustomRedirectDomain, "https_policy", o.HttpsPolicy)))
	}
	setTags(v, tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
	r.add(typ, name, arn, v)
}
