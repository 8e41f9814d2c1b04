# METADATA
# title: A service control policy denies something
# description: |
#   FullAWSAccess, which is attached from the start, allows everything. Until a policy
#   with a Deny is attached to the root or a unit, an administrator of any account can
#   do whatever AWS offers.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html
#     description: Service control policy examples
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_policies_attach.html
#     description: Attaching policies
# custom:
#   resources: [aws_organizations_organization]
#   scope: workload
#   evidence:
#     - practice: sec_permissions_define_guardrails
#       strength: direct
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#   remediation: |
#     Write down what nobody should do in any account, and attach it: to a unit for tests
#     first, then to the root.
#
#     ```terraform
#     resource "aws_organizations_policy" "guardrail" {
#       name = "guardrail"
#       type = "SERVICE_CONTROL_POLICY"
#
#       content = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Deny"
#           Action   = "organizations:LeaveOrganization"
#           Resource = "*"
#         }]
#       })
#     }
#
#     resource "aws_organizations_policy_attachment" "guardrail" {
#       policy_id = aws_organizations_policy.guardrail.id
#       target_id = aws_organizations_organization.this.roots[0].id
#     }
#     ```
package policies.organizations.guardrail_policies_are_attached

import data.lib.organizations
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no attached service control policy denies anything", "aws_organizations_policy") if {
	count(organizations.denials("SERVICE_CONTROL_POLICY")) == 0
	count(related.all("aws_controltower_control")) == 0
}

# Said by service_control_policies_enabled.
skip if not enabled

enabled if "SERVICE_CONTROL_POLICY" in input.values.enabled_policy_types
