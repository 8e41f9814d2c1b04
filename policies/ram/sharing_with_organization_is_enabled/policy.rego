# METADATA
# title: Resources can be shared with the organization without invitations
# description: |
#   Sharing with the organization ends by itself when an account leaves it, and needs no
#   invitations. An invitation is accepted by habit, also one that a stranger sent.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html#getting-started-sharing-orgs
#     description: Enable resource sharing within AWS Organizations
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ram_sharing_with_organization
#     description: aws_ram_sharing_with_organization
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: partial
#       polarity: presence
#   remediation: |
#     Enable it from the management account.
#
#     ```terraform
#     resource "aws_ram_sharing_with_organization" "this" {}
#     ```
package policies.ram.sharing_with_organization_is_enabled

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("sharing with the organization is off", "aws_ram_sharing_with_organization") if {
	count(related.all("aws_ram_sharing_with_organization")) == 0
}
