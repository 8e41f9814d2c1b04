package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentity"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentity/types"
)

func cognitoidentityService() *Service {
	return &Service{Name: "cognito-identity", ID: cognitoidentity.ServiceID, Collect: collectCognitoIdentity, Types: map[string]Type{"aws_cognito_identity_pool": {}},
		Calls: []Call{{Operation: "ListIdentityPools"}, {Operation: "DescribeIdentityPool"}}}
}

func collectCognitoIdentity(ctx context.Context, r *run) {
	const typ = "aws_cognito_identity_pool"
	client := cognitoidentity.NewFromConfig(r.config)
	pools := gather(ctx, r, cognitoidentity.NewListIdentityPoolsPaginator(client, &cognitoidentity.ListIdentityPoolsInput{MaxResults: aws.Int32(60)}),
		func(o *cognitoidentity.ListIdentityPoolsOutput) []types.IdentityPoolShortDescription {
			return o.IdentityPools
		}, "ListIdentityPools", typ)
	each(ctx, pools, func(ctx context.Context, p types.IdentityPoolShortDescription) {
		d, err := client.DescribeIdentityPool(ctx, &cognitoidentity.DescribeIdentityPoolInput{IdentityPoolId: p.IdentityPoolId})
		if named(err, "ResourceNotFoundException") {
			return
		}
		if err != nil {
			r.lost(err, "DescribeIdentityPool", typ)
			return
		}
		arn := r.arn("cognito-identity", "identitypool/"+deref(p.IdentityPoolId))
		v := object("arn", arn, "identity_pool_name", d.IdentityPoolName, "allow_classic_flow", d.AllowClassicFlow, "allow_unauthenticated_identities", d.AllowUnauthenticatedIdentities,
			"developer_provider_name", d.DeveloperProviderName, "openid_connect_provider_arns", set(d.OpenIdConnectProviderARNs), "saml_provider_arns", d.SamlProviderARNs,
			"supported_login_providers", d.SupportedLoginProviders, "cognito_identity_providers", set(blocks(d.CognitoIdentityProviders, func(x types.CognitoIdentityProvider) values {
				return object("client_id", x.ClientId, "provider_name", x.ProviderName, "server_side_token_check", x.ServerSideTokenCheck)
			})))
		r.tellTags(r.add(typ, deref(p.IdentityPoolId), arn, v), v, d.IdentityPoolTags, nil, "")
	})
}
