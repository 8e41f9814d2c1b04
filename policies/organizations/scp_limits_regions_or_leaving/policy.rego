# METADATA
# title: Service control policies keep accounts in their regions and in the organization
# description: |
#   An account that leaves the organization leaves all guardrails, and a region that
#   nobody uses is one that nobody watches. Both can be denied for all accounts at once.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
#     description: General examples of service control policies
#   - ref: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
#     description: Enable or disable AWS Regions in your account
# custom:
#   resources: [aws_organizations_organization]
#   scope: workload
#   evidence:
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   remediation: |
#     Deny leaving the organization, and regions that you do not use. Leave out the global
#     services, which answer in us-east-1.
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
#           NotAction = ["iam:*", "organizations:*", "route53:*", "cloudfront:*", "support:*", "sts:*"]
#           Resource  = "*"
#           Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "us-east-1"] } }
#         }]
#       })
#     }
#
#     resource "aws_organizations_policy_attachment" "guardrail" {
#       policy_id = aws_organizations_policy.guardrail.id
#       target_id = aws_organizations_organization.this.roots[0].id
#     }
#     ```
package policies.organizations.scp_limits_regions_or_leaving

import data.lib.organizations
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no attached service control policy denies other regions or leaving the organization", "aws_organizations_policy") if {
	not limits_regions
	count(organizations.denied({"organizations:LeaveOrganization"})) == 0
}

limits_regions if {
	some statement in organizations.denials("SERVICE_CONTROL_POLICY")
	some condition in statement.Condition
	lower(condition.key) == "aws:requestedregion"
}

limits_regions if {
	some region in related.all("aws_account_region")
	region.values.enabled == false
}

# Said by service_control_policies_enabled and guardrail_policies_are_attached.
skip if count(organizations.denials("SERVICE_CONTROL_POLICY")) == 0
