# METADATA
# title: Shared resources stay inside the organization
# description: |
#   A share that admits outsiders can be given to any AWS account by whoever may change
#   it, and subnets, gateways or images with it. Within an organization, sharing needs
#   no invitation and ends when an account leaves.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing-create.html
#     description: Creating a resource share in AWS RAM
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ram_resource_share
#     description: aws_ram_resource_share
# custom:
#   resources: [aws_ram_resource_share]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   remediation: |
#     Admit principals of the organization only. Associations with others must go first.
#
#     ```terraform
#     resource "aws_ram_resource_share" "example" {
#       name                      = "example"
#       allow_external_principals = false
#     }
#     ```
package policies.ram.shares_stay_inside_the_organization

import data.lib.verdict

# Default: false (provider 5.100), though the API's own is true.
fail contains verdict.fail("accounts outside of the organization are admitted", "allow_external_principals") if {
	input.values.allow_external_principals == true
}
