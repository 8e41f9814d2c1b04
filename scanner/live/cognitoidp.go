package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	idp "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func cognitoidpService() *Service {
	pool, client, risk := "aws_cognito_user_pool", "aws_cognito_user_pool_client", "aws_cognito_risk_configuration"
	return &Service{Name: "cognito-idp", ID: idp.ServiceID, Collect: collectCognitoIDP, Types: map[string]Type{
		pool: {}, client: {}, risk: {},
		"aws_cognito_identity_provider": {Never: "AWS gives its details together with the client's secret, which plumb does not read"},
	}, Calls: []Call{
		{Operation: "ListUserPools", Types: []string{pool, client, risk}},
		{Operation: "DescribeUserPool", Types: []string{pool, risk}},
		{Operation: "ListUserPoolClients", Types: []string{client, risk}},
		{Operation: "DescribeUserPoolClient", Types: []string{client}},
		{Operation: "DescribeRiskConfiguration", Types: []string{risk}},
	}}
}

func collectCognitoIDP(ctx context.Context, r *run) {
	client := idp.NewFromConfig(r.config)
	all := []string{"aws_cognito_user_pool", "aws_cognito_user_pool_client", "aws_cognito_risk_configuration"}
	pools := gather(ctx, r, idp.NewListUserPoolsPaginator(client, &idp.ListUserPoolsInput{MaxResults: aws.Int32(60)}),
		func(o *idp.ListUserPoolsOutput) []types.UserPoolDescriptionType { return o.UserPools }, "ListUserPools", all...)
	each(ctx, pools, func(ctx context.Context, p types.UserPoolDescriptionType) { cognitoPool(ctx, r, client, deref(p.Id)) })
}

func cognitoPool(ctx context.Context, r *run, c *idp.Client, id string) {
	const typ, client, risk = "aws_cognito_user_pool", "aws_cognito_user_pool_client", "aws_cognito_risk_configuration"
	arn := r.arn("cognito-idp", "userpool/"+id)
	of := r.owned(nil, typ, id, arn)
	guarded := false // threat protection does something
	if r.wants(typ, risk) {
		out, err := c.DescribeUserPool(ctx, &idp.DescribeUserPoolInput{UserPoolId: &id})
		if named(err, "ResourceNotFoundException") {
			return
		}
		if err != nil || out.UserPool == nil {
			r.lost(orEmpty(err), "DescribeUserPool", typ, risk)
		} else {
			v := poolValues(out.UserPool)
			of = r.owned(r.add(typ, id, arn, v), typ, id, arn)
			r.tellTags(of, v, out.UserPool.UserPoolTags, nil, "")
			a := out.UserPool.UserPoolAddOns
			guarded = a != nil && (a.AdvancedSecurityMode == types.AdvancedSecurityModeTypeAudit || a.AdvancedSecurityMode == types.AdvancedSecurityModeTypeEnforced)
		}
	}
	if guarded && r.wants(risk) {
		cognitoRisk(ctx, r, c, of, nil)
	}
	if !r.wants(client) && !guarded {
		return
	}
	clients := gather(ctx, r, idp.NewListUserPoolClientsPaginator(c, &idp.ListUserPoolClientsInput{UserPoolId: &id, MaxResults: aws.Int32(60)}),
		func(o *idp.ListUserPoolClientsOutput) []types.UserPoolClientDescription { return o.UserPoolClients }, "ListUserPoolClients", client, risk)
	each(ctx, clients, func(ctx context.Context, d types.UserPoolClientDescription) {
		if guarded && r.wants(risk) {
			cognitoRisk(ctx, r, c, of, d.ClientId)
		}
		if !r.wants(client) {
			return
		}
		out, err := c.DescribeUserPoolClient(ctx, &idp.DescribeUserPoolClientInput{UserPoolId: &id, ClientId: d.ClientId})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil || out.UserPoolClient == nil:
			r.lost(orEmpty(err), "DescribeUserPoolClient", client)
		default:
			r.companion(of, client, deref(d.ClientId), clientValues(out.UserPoolClient))
		}
	})
}

// cognitoRisk adds what happens at a risk: to the pool, or to one client where it
// differs.
func cognitoRisk(ctx context.Context, r *run, c *idp.Client, of *resource.Resource, client *string) {
	const typ = "aws_cognito_risk_configuration"
	out, err := c.DescribeRiskConfiguration(ctx, &idp.DescribeRiskConfigurationInput{UserPoolId: &of.Name, ClientId: client})
	switch {
	case named(err, "ResourceNotFoundException", "UserPoolAddOnNotEnabledException"):
		return
	case err != nil || out.RiskConfiguration == nil:
		r.lostOf(of, orEmpty(err), "DescribeRiskConfiguration", typ)
		return
	}
	d := out.RiskConfiguration
	if client != nil && deref(d.ClientId) == "" {
		return // the pool's own, which holds for the client too
	}
	v := values{}
	if a := d.AccountTakeoverRiskConfiguration; a != nil {
		takeover := values{}
		if x := a.Actions; x != nil {
			takeover["actions"] = block(object("high_action", takeoverAction(x.HighAction), "medium_action", takeoverAction(x.MediumAction), "low_action", takeoverAction(x.LowAction)))
		}
		if n := a.NotifyConfiguration; n != nil {
			put(takeover, "notify_configuration", block(object("from", n.From, "reply_to", n.ReplyTo, "source_arn", n.SourceArn)))
		}
		put(v, "account_takeover_risk_configuration", block(takeover))
	}
	if x := d.CompromisedCredentialsRiskConfiguration; x != nil {
		credentials := object("event_filter", set(x.EventFilter))
		if x.Actions != nil {
			put(credentials, "actions", block(object("event_action", x.Actions.EventAction)))
		}
		put(v, "compromised_credentials_risk_configuration", block(credentials))
	}
	if x := d.RiskExceptionConfiguration; x != nil {
		put(v, "risk_exception_configuration", block(object("blocked_ip_range_list", set(x.BlockedIPRangeList), "skipped_ip_range_list", set(x.SkippedIPRangeList))))
	}
	if len(v) == 0 {
		return // nothing was configured
	}
	id := of.Name
	if client != nil {
		id += ":" + *client
	}
	r.companion(of, typ, deref(client), put(v, "id", id, "user_pool_id", of.Name, "client_id", client))
}

func takeoverAction(a *types.AccountTakeoverActionType) any {
	if a == nil {
		return nil
	}
	return block(object("event_action", a.EventAction, "notify", a.Notify))
}

func poolValues(p *types.UserPoolType) values {
	v := object("arn", p.Arn, "id", p.Id, "name", p.Name, "deletion_protection", p.DeletionProtection, "mfa_configuration", p.MfaConfiguration, "user_pool_tier", p.UserPoolTier,
		"alias_attributes", set(p.AliasAttributes), "auto_verified_attributes", set(p.AutoVerifiedAttributes), "username_attributes", set(p.UsernameAttributes),
		"domain", p.Domain, "custom_domain", p.CustomDomain, "estimated_number_of_users", p.EstimatedNumberOfUsers)
	if a := p.AdminCreateUserConfig; a != nil {
		v["admin_create_user_config"] = block(object("allow_admin_create_user_only", a.AllowAdminCreateUserOnly))
	}
	if p.Policies != nil {
		if x := p.Policies.PasswordPolicy; x != nil {
			v["password_policy"] = block(object("minimum_length", x.MinimumLength, "password_history_size", x.PasswordHistorySize, "require_lowercase", x.RequireLowercase,
				"require_numbers", x.RequireNumbers, "require_symbols", x.RequireSymbols, "require_uppercase", x.RequireUppercase,
				"temporary_password_validity_days", x.TemporaryPasswordValidityDays))
		}
		if x := p.Policies.SignInPolicy; x != nil {
			put(v, "sign_in_policy", block(object("allowed_first_auth_factors", set(x.AllowedFirstAuthFactors))))
		}
	}
	if a := p.UserPoolAddOns; a != nil {
		addons := object("advanced_security_mode", a.AdvancedSecurityMode)
		if f := a.AdvancedSecurityAdditionalFlows; f != nil {
			put(addons, "advanced_security_additional_flows", block(object("custom_auth_mode", f.CustomAuthMode)))
		}
		put(v, "user_pool_add_ons", block(addons))
	}
	if l := p.LambdaConfig; l != nil {
		put(v, "lambda_config", block(object("create_auth_challenge", l.CreateAuthChallenge, "custom_message", l.CustomMessage, "define_auth_challenge", l.DefineAuthChallenge,
			"kms_key_id", l.KMSKeyID, "post_authentication", l.PostAuthentication, "post_confirmation", l.PostConfirmation, "pre_authentication", l.PreAuthentication,
			"pre_sign_up", l.PreSignUp, "pre_token_generation", l.PreTokenGeneration, "user_migration", l.UserMigration,
			"verify_auth_challenge_response", l.VerifyAuthChallengeResponse)))
	}
	if e := p.EmailConfiguration; e != nil {
		put(v, "email_configuration", block(object("configuration_set", e.ConfigurationSet, "email_sending_account", e.EmailSendingAccount, "from_email_address", e.From,
			"reply_to_email_address", e.ReplyToEmailAddress, "source_arn", e.SourceArn)))
	}
	if s := p.SmsConfiguration; s != nil {
		put(v, "sms_configuration", block(object("external_id", s.ExternalId, "sns_caller_arn", s.SnsCallerArn, "sns_region", s.SnsRegion)))
	}
	return v
}

func clientValues(d *types.UserPoolClientType) values {
	v := object("id", d.ClientId, "name", d.ClientName, "user_pool_id", d.UserPoolId, "access_token_validity", d.AccessTokenValidity, "id_token_validity", d.IdTokenValidity,
		"refresh_token_validity", d.RefreshTokenValidity, "auth_session_validity", d.AuthSessionValidity, "allowed_oauth_flows", set(d.AllowedOAuthFlows),
		"allowed_oauth_flows_user_pool_client", d.AllowedOAuthFlowsUserPoolClient, "allowed_oauth_scopes", set(d.AllowedOAuthScopes), "callback_urls", set(d.CallbackURLs),
		"default_redirect_uri", d.DefaultRedirectURI, "enable_propagate_additional_user_context_data", d.EnablePropagateAdditionalUserContextData,
		"enable_token_revocation", d.EnableTokenRevocation, "explicit_auth_flows", set(d.ExplicitAuthFlows), "logout_urls", set(d.LogoutURLs),
		"prevent_user_existence_errors", d.PreventUserExistenceErrors, "read_attributes", set(d.ReadAttributes), "write_attributes", set(d.WriteAttributes),
		"supported_identity_providers", set(d.SupportedIdentityProviders))
	if t := d.TokenValidityUnits; t != nil {
		put(v, "token_validity_units", block(object("access_token", t.AccessToken, "id_token", t.IdToken, "refresh_token", t.RefreshToken)))
	}
	return v
}
