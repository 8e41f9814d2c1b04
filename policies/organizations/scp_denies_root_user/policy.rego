# METADATA
# title: A service control policy stops root users of member accounts
# description: |
#   The root user of an account is above all its policies. Only a service control
#   policy, or taking root's credentials away centrally, keeps a lost password of one
#   account from becoming the loss of it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
#     description: General examples of service control policies
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html
#     description: Centralize root access for member accounts
# custom:
#   resources: [aws_organizations_organization]
#   scope: workload
#   evidence:
#     - practice: sec_securely_operate_aws_account
#       strength: partial
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   remediation: |
#     Deny everything to root, or manage root's credentials centrally.
#
#     ```terraform
#     resource "aws_organizations_policy" "guardrail" {
#       name = "guardrail"
#       type = "SERVICE_CONTROL_POLICY"
#
#       content = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Deny"
#           Action    = "*"
#           Resource  = "*"
#           Condition = { StringLike = { "aws:PrincipalArn" = "arn:*:iam::*:root" } }
#         }]
#       })
#     }
#
#     resource "aws_organizations_policy_attachment" "guardrail" {
#       policy_id = aws_organizations_policy.guardrail.id
#       target_id = aws_organizations_organization.this.roots[0].id
#     }
#     ```
package policies.organizations.scp_denies_root_user

import data.lib.iam
import data.lib.organizations
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no attached service control policy stops root users", "aws_organizations_policy") if {
	count([s | some s in denials; stops_root(s)]) == 0
	not managed_centrally
}

denials := organizations.denials("SERVICE_CONTROL_POLICY")

stops_root(statement) if {
	nearly_all(statement)
	some condition in statement.Condition
	lower(condition.key) == "aws:principalarn"
	lower(condition.operator) in {"stringlike", "stringequals", "arnlike", "arnequals"}
	some value in condition.values
	endswith(value, ":root")
}

nearly_all(statement) if iam.every_action(statement)

nearly_all(statement) if statement.NotAction

managed_centrally if {
	some features in related.all("aws_iam_organizations_features")
	"RootCredentialsManagement" in features.values.enabled_features
}

# Said by service_control_policies_enabled and guardrail_policies_are_attached.
skip if count(denials) == 0
