# METADATA
# title: Virtual desktops encrypt both volumes
# description: |
#   What people keep on a desktop, and what the system leaves of it in page
#   files and caches, lies on its two volumes. Neither is encrypted by default,
#   and it can only be chosen when the desktop is made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html
#     description: Encrypted WorkSpaces
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/workspaces_workspace
#     description: aws_workspaces_workspace
# custom:
#   resources: [aws_workspaces_workspace]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt both volumes. This replaces a desktop that exists, so let its user
#     save what is on it first.
#
#     ```terraform
#     resource "aws_workspaces_workspace" "example" {
#       directory_id                   = aws_workspaces_directory.example.id
#       bundle_id                      = data.aws_workspaces_bundle.example.id
#       user_name                      = "jane"
#       root_volume_encryption_enabled = true
#       user_volume_encryption_enabled = true
#       volume_encryption_key          = aws_kms_key.example.arn
#     }
#     ```
package policies.workspaces.volumes_are_encrypted

import data.lib.verdict

# Default: false (provider 5.100; WorkSpaces API, CreateWorkspaces).
fail contains verdict.fail("the root volume is not encrypted", "root_volume_encryption_enabled") if {
	not input.values.root_volume_encryption_enabled == true
}

fail contains verdict.fail("the user volume is not encrypted", "user_volume_encryption_enabled") if {
	not input.values.user_volume_encryption_enabled == true
}
