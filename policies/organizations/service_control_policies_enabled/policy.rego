# METADATA
# title: Service control policies are switched on
# description: |
#   Service control policies are the only limit that administrators of an account cannot
#   lift. While the type is off, no guardrail of the organization has any effect.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
#     description: Service control policies (SCPs)
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_enable-disable.html
#     description: Enabling and disabling policy types
# custom:
#   resources: [aws_organizations_organization]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_define_guardrails
#       strength: direct
#   remediation: |
#     Switch the type on. By itself this limits nothing: FullAWSAccess is attached
#     everywhere.
#
#     ```terraform
#     resource "aws_organizations_organization" "this" {
#       feature_set          = "ALL"
#       enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
#     }
#     ```
package policies.organizations.service_control_policies_enabled

import data.lib.verdict

fail contains verdict.fail("service control policies are off", "enabled_policy_types") if not enabled

enabled if "SERVICE_CONTROL_POLICY" in input.values.enabled_policy_types

# Said by account_is_in_an_organization.
skip if input.values.feature_set == "CONSOLIDATED_BILLING"
