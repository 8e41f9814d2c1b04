# METADATA
# title: Accounts stand in organizational units
# description: |
#   What is attached to a unit applies to all accounts in it. An account directly under
#   the root has only what holds for everybody, so production and a sandbox get the same
#   guardrails.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html
#     description: Managing organizational units
#   - ref: https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/organizing-your-aws-environment.html
#     description: Organizing your AWS environment using multiple accounts
# custom:
#   resources: [aws_organizations_account]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_multi_accounts
#       strength: partial
#   remediation: |
#     Make units by purpose, and put the account into one. Check first what the policies
#     of that unit deny.
#
#     ```terraform
#     resource "aws_organizations_account" "example" {
#       name      = "shop-production"
#       email     = "aws+shop-production@example.com"
#       parent_id = aws_organizations_organizational_unit.production.id
#     }
#     ```
package policies.organizations.workloads_use_separate_accounts

import data.lib.verdict

# Default: the root (Organizations API, CreateAccount).
fail contains verdict.fail("the account stands directly under the root", "parent_id") if not input.values.parent_id

fail contains verdict.fail("the account stands directly under the root", "parent_id") if startswith(input.values.parent_id, "r-")
