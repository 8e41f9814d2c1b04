# METADATA
# title: The data lake does not leave access to IAM alone
# description: |
#   The group IAMAllowedPrincipals stands for everyone whom IAM allows to use the
#   catalog. As long as it has permissions on a database or table, those of Lake
#   Formation, down to rows and columns, have no effect there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lake-formation/latest/dg/change-settings.html
#     description: Changing the default settings for your data lake
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lakeformation_data_lake_settings
#     description: aws_lakeformation_data_lake_settings
# custom:
#   resources: [aws_lakeformation_data_lake_settings, aws_lakeformation_permissions]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_data_classification_define_protection
#       strength: partial
#   remediation: |
#     Leave the default permissions out, and grant those who work with the data what they
#     need. Readers who come through IAM alone lose access: grant first.
#
#     ```terraform
#     resource "aws_lakeformation_data_lake_settings" "this" {
#       admins = [aws_iam_role.data_lake_admin.arn]
#     }
#     ```
package policies.lakeformation.data_lake_access_is_fine_grained

import data.lib.verdict

fail contains verdict.fail("new databases are open to everyone whom IAM lets in", sprintf("create_database_default_permissions[%d].principal", [i])) if {
	some i, grant in input.values.create_database_default_permissions
	grant.principal == "IAM_ALLOWED_PRINCIPALS"
}

fail contains verdict.fail("new tables are open to everyone whom IAM lets in", sprintf("create_table_default_permissions[%d].principal", [i])) if {
	some i, grant in input.values.create_table_default_permissions
	grant.principal == "IAM_ALLOWED_PRINCIPALS"
}

fail contains verdict.fail("the permissions are given to everyone whom IAM lets in", "principal") if {
	input.values.principal == "IAM_ALLOWED_PRINCIPALS"
}
