# METADATA
# title: Resource control policies keep strangers from the resources of the organization
# description: |
#   One careless bucket or key policy opens data to the world. A resource control policy
#   denies, in all accounts, whoever is not of the organization, whatever the policy of
#   the resource says.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
#     description: Resource control policies (RCPs)
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
#     description: Data perimeters
# custom:
#   resources: [aws_organizations_organization]
#   scope: workload
#   evidence:
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#     - practice: sec_permissions_share_securely
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Switch the type on, and attach a policy that denies principals of other
#     organizations. Try it on a unit for tests, and leave out services that act for you.
#
#     ```terraform
#     resource "aws_organizations_policy" "guardrail" {
#       name = "guardrail"
#       type = "RESOURCE_CONTROL_POLICY"
#
#       content = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Deny"
#           Principal = "*"
#           Action    = ["s3:*", "sqs:*", "kms:*", "secretsmanager:*", "sts:AssumeRole"]
#           Resource  = "*"
#           Condition = {
#             StringNotEqualsIfExists = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" }
#             BoolIfExists            = { "aws:PrincipalIsAWSService" = "false" }
#           }
#         }]
#       })
#     }
#
#     resource "aws_organizations_policy_attachment" "guardrail" {
#       policy_id = aws_organizations_policy.guardrail.id
#       target_id = aws_organizations_organization.this.roots[0].id
#     }
#     ```
package policies.organizations.resource_control_policies_form_a_perimeter

import data.lib.organizations
import data.lib.verdict

fail contains verdict.fail("resource control policies are off", "enabled_policy_types") if not enabled

fail contains verdict.missing("no attached resource control policy denies strangers", "aws_organizations_policy") if {
	enabled
	count([s | some s in organizations.denials("RESOURCE_CONTROL_POLICY"); denies_strangers(s)]) == 0
}

enabled if "RESOURCE_CONTROL_POLICY" in input.values.enabled_policy_types

denies_strangers(statement) if {
	some condition in statement.Condition
	lower(condition.key) in {"aws:principalorgid", "aws:principalorgpaths", "aws:sourceorgid", "aws:sourceorgpaths"}
	startswith(lower(condition.operator), "stringnot")
}

# Said by account_is_in_an_organization.
skip if input.values.feature_set == "CONSOLIDATED_BILLING"
