# METADATA
# title: Roles for OpenID Connect tokens check for whom the token was made
# description: |
#   A token is made for one recipient, its audience. A role that accepts tokens made for
#   anything else can be assumed with a token that the workload sent to another service.
#   IAM itself accepts all audiences in the provider's list.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
#     description: Create a role for OpenID Connect federation
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
#     description: IAM and AWS STS condition context keys
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   remediation: |
#     Compare the audience with the one that the tokens are made for.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRoleWithWebIdentity"
#           Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
#           Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
#         }]
#       })
#     }
#     ```
package policies.iam.oidc_trust_checks_the_audience

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("%s accepts tokens made for any audience", [iam.name(trust, i)]), "assume_role_policy") if {
	some i, statement in unchecked
	some provider in providers(statement)
	count(provider.values.client_id_list) != 1
}

unknown contains verdict.unknown("assume_role_policy", "the provider and its list of audiences are not among the targets") if {
	some statement in unchecked
	count(providers(statement)) == 0
}

trust := input.documents.assume_role_policy

statements := iam.web_identity_statements(trust)

unchecked[i] := statement if {
	some i, statement in statements
	not iam.checks_audience(statement)
}

# IAM refuses tokens for an audience that the provider does not list, so that one
# that lists a single audience checks it.
providers(statement) := array.concat(
	[provider |
		some provider in related.from(input, "assume_role_policy")
		provider.type == "aws_iam_openid_connect_provider"
	],
	[provider |
		some provider in related.all("aws_iam_openid_connect_provider")
		trim_prefix(lower(provider.values.url), "https://") in iam.issuers(statement)
	],
)

skip if count(statements) == 0
