# METADATA
# title: Roles for other accounts name who may assume them
# description: |
#   Trust in the root of another account is trust in whoever administers it, now and
#   later. Named roles, the organization's id, MFA or an external id make sure that the
#   role serves those that it was made for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_aws-accounts.html
#     description: Access across AWS accounts
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
#     description: AWS global condition context keys
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Name the role or user of the other account, or tie the trust to your organization.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRole"
#           Principal = { AWS = "arn:aws:iam::444455556666:root" }
#           Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
#         }]
#       })
#     }
#     ```
package policies.iam.cross_account_trust_stays_in_organization

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("%s trusts all of account %s", [iam.name(trust, i), account]), "assume_role_policy") if {
	some [i, account] in whole
	account != input.provider.account
	statement := trust.Statement[i]
	not iam.is_narrowed(statement)
	not asks_for_more(statement)
	not iam.is_fenced(trust, statement)
}

trust := input.documents.assume_role_policy

# Numbers of statements with the accounts that they trust as a whole. That of the
# configuration itself is no other one, whatever its number.
whole := {[i, account] |
	some i, statement in iam.allows(trust)
	some principal in statement.Principal.AWS
	iam.is_account(principal)
	account := iam.account_of(principal)
	not account in own
}

own := {identity.values.id |
	some identity in related.from(input, "assume_role_policy")
	identity.type == "aws_caller_identity"
}

asks_for_more(statement) if {
	some condition in statement.Condition
	lower(condition.operator) in {"bool", "numericlessthan", "numericlessthanequals"}
	lower(condition.key) in {"aws:multifactorauthpresent", "aws:multifactorauthage"}
	not "false" in condition.values
}

# A vendor that is known as such is judged by third_party_trust_requires_external_id.
asks_for_more(statement) if {
	some condition in statement.Condition
	lower(condition.key) == "sts:externalid"
	lower(condition.operator) in {"stringequals", "stringequalsignorecase", "stringlike"}
}

# No other account is trusted as a whole: no verdict.
skip if count(whole) == 0
