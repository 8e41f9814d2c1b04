# METADATA
# title: The account belongs to an organization with all features
# description: |
#   An account on its own has no guardrails from outside, no central logging and no
#   common sign-in, and the next one starts from nothing. An organization that only pays
#   the bills together has none of that either.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_getting-started_concepts.html
#     description: Terminology and concepts for AWS Organizations
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html
#     description: Enabling all features
# custom:
#   scope: account
#   evidence:
#     - practice: sec_securely_operate_multi_accounts
#       strength: partial
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   remediation: |
#     Make an organization with all features, or invite the account into yours. Accounts
#     that were invited for billing only must agree to the change.
#
#     ```terraform
#     resource "aws_organizations_organization" "this" {
#       feature_set = "ALL"
#     }
#     ```
package policies.organizations.account_is_in_an_organization

import data.lib.related
import data.lib.verdict

organizations := related.all("aws_organizations_organization")

fail contains verdict.missing("the account belongs to no organization", "aws_organizations_organization") if count(organizations) == 0

# Default: ALL (provider 5.100).
fail contains verdict.at(organization, "the organization shares nothing but the bill", "feature_set") if {
	some organization in organizations
	organization.values.feature_set == "CONSOLIDATED_BILLING"
}
