# METADATA
# title: Passwords of directories and file shares are not in code
# description: |
#   The password of a directory's administrator, or of an account that joins
#   machines to it, opens everything that trusts the directory. Written out in
#   the configuration it is known to all who read the repository, now or in its
#   history.
# related_resources:
#   - ref: https://developer.hashicorp.com/terraform/language/manage-sensitive-data
#     description: Manage sensitive data in Terraform
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/directory_service_directory
#     description: aws_directory_service_directory.password
# custom:
#   resources:
#     - aws_directory_service_directory
#     - aws_directory_service_radius_settings
#     - aws_fsx_windows_file_system
#     - aws_fsx_ontap_file_system
#     - aws_fsx_ontap_storage_virtual_machine
#     - aws_storagegateway_gateway
#     - aws_datasync_location_smb
#     - aws_datasync_location_object_storage
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Hand the password over from where it is kept, and change the one that was
#     exposed.
#
#     ```terraform
#     data "aws_secretsmanager_secret_version" "admin" {
#       secret_id = "directory/admin"
#     }
#
#     resource "aws_directory_service_directory" "example" {
#       name     = "corp.example.com"
#       password = data.aws_secretsmanager_secret_version.admin.secret_string
#     }
#     ```
package policies.secrets.directory_and_share_passwords_are_not_in_code

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail("the password stands in the configuration", "password") if literal.is_written(input.values.password)

fail contains verdict.fail("the shared secret stands in the configuration", "shared_secret") if literal.is_written(input.values.shared_secret)

fail contains verdict.fail("the password stands in the configuration", "fsx_admin_password") if literal.is_written(input.values.fsx_admin_password)

fail contains verdict.fail("the password stands in the configuration", "svm_admin_password") if literal.is_written(input.values.svm_admin_password)

fail contains verdict.fail("the guests' password stands in the configuration", "smb_guest_password") if literal.is_written(input.values.smb_guest_password)

fail contains verdict.fail("the secret key stands in the configuration", "secret_key") if literal.is_written(input.values.secret_key)

fail contains verdict.fail("the password stands in the configuration", sprintf("self_managed_active_directory[%d].password", [i])) if {
	some i, directory in input.values.self_managed_active_directory
	literal.is_written(directory.password)
}

fail contains verdict.fail("the password stands in the configuration", sprintf("smb_active_directory_settings[%d].password", [i])) if {
	some i, settings in input.values.smb_active_directory_settings
	literal.is_written(settings.password)
}

skip if literal.has_no_source(input)
