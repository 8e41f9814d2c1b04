# METADATA
# title: Roles for emergencies demand MFA or name who may use them
# description: |
#   A role that is kept for emergencies may do nearly everything and is watched by
#   nobody on a quiet day. One stolen password or key must not be enough to assume it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_emergency_process.html
#     description: Establish emergency access process
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
#     description: Secure API access with MFA
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_emergency_process
#       strength: partial
#     - practice: sec_incident_response_pre_provision_access
#       strength: partial
#   remediation: |
#     Demand MFA, or name the roles and users that may assume the role. A role counts as
#     one for emergencies if its name or a tag says so: break glass, emergency, incident
#     response, firecall.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRole"
#           Principal = { AWS = "arn:aws:iam::111122223333:root" }
#           Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
#         }]
#       })
#     }
#     ```
package policies.iam.emergency_roles_require_mfa

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets a whole account assume this emergency role without MFA", [iam.name(trust, i)]), "assume_role_policy") if {
	some i, statement in iam.allows(trust)
	some principal in statement.Principal.AWS
	iam.is_account(principal)
	not with_mfa(statement)
	not named(statement)
}

trust := input.documents.assume_role_policy

with_mfa(statement) if {
	some condition in statement.Condition
	lower(condition.key) == "aws:multifactorauthpresent"
	lower(condition.operator) == "bool"
	condition.values == ["true"]
}

with_mfa(statement) if {
	some condition in statement.Condition
	lower(condition.key) == "aws:multifactorauthage"
	lower(condition.operator) in {"numericlessthan", "numericlessthanequals"}
}

named(statement) if {
	some condition in statement.Condition
	lower(condition.key) == "aws:principalarn"
	iam.narrows(condition)
}

skip if not for_emergencies

for_emergencies if marks(input.values.name)

for_emergencies if marks(input.values.name_prefix)

for_emergencies if {
	some key, value in input.values.tags
	marks(sprintf("%s %s", [key, value]))
}

marks(text) if regex.match(`(?i)(break.?glass|emergency|incident.?response|fire.?call)`, text)
