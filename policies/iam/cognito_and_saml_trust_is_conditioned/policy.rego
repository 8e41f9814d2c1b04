# METADATA
# title: Roles for Cognito and SAML name the identity pool or the audience
# description: |
#   A role that trusts Cognito without naming the identity pool can be assumed by users
#   of any pool, in any account. One that trusts a SAML provider without naming the
#   audience accepts assertions that were made for something else.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
#     description: Role trust and permissions of Amazon Cognito
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html
#     description: Create a role for SAML 2.0 federation
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_identities_identity_provider
#       strength: partial
#   remediation: |
#     Compare the audience: the identity pool's id for Cognito, the sign-in address of AWS
#     for SAML.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRoleWithWebIdentity"
#           Principal = { Federated = "cognito-identity.amazonaws.com" }
#           Condition = { StringEquals = { "cognito-identity.amazonaws.com:aud" = aws_cognito_identity_pool.example.id } }
#         }]
#       })
#     }
#     ```
package policies.iam.cognito_and_saml_trust_is_conditioned

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets users of any identity pool in", [iam.name(trust, i)]), "assume_role_policy") if {
	some i, statement in pools
	not names_pools(statement)
}

fail contains verdict.fail(sprintf("%s accepts SAML assertions for any audience", [iam.name(trust, i)]), "assume_role_policy") if {
	some i, statement in assertions
	not names_audience(statement)
}

trust := input.documents.assume_role_policy

pools[i] := statement if {
	some i, statement in iam.allows(trust)
	"cognito-identity.amazonaws.com" in statement.Principal.Federated
	count(iam.granted_by(statement, {"sts:AssumeRoleWithWebIdentity"})) > 0
}

assertions[i] := statement if {
	some i, statement in iam.allows(trust)
	count(iam.granted_by(statement, {"sts:AssumeRoleWithSAML"})) > 0
	some provider in statement.Principal.Federated
	saml(statement, provider)
}

saml(_, provider) if contains(provider, ":saml-provider/")

# sts:* may be meant for tokens.
saml(statement, _) if count(iam.granted_by(statement, {"sts:AssumeRoleWithWebIdentity"})) == 0

names_pools(statement) if {
	some values in compared(statement, "cognito-identity.amazonaws.com:aud")
	count([v | some v in values; iam.wild(v)]) == 0
}

# The sign-in address may begin with any region.
names_audience(statement) if {
	some values in compared(statement, "saml:aud")
	count([v | some v in values; regex.match(`^[*?]*$`, v)]) == 0
}

compared(statement, key) := [condition.values |
	some condition in statement.Condition
	lower(condition.key) == key
	lower(condition.operator) in {"stringequals", "stringequalsignorecase", "stringlike"}
	count(condition.values) > 0
]

skip if count(pools) + count(assertions) == 0
