# METADATA
# title: Systems Manager documents are not shared with everyone
# description: |
#   A document tells how an organisation runs its machines: names, addresses,
#   commands, sometimes passwords. One shared with all accounts can be read and
#   run by anybody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
#     description: Sharing SSM documents
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
#     description: aws_ssm_document.permissions
# custom:
#   resources: [aws_ssm_document, aws_ssm_service_setting]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Share the document with the accounts that need it, and block public
#     sharing for the account.
#
#     ```terraform
#     resource "aws_ssm_document" "example" {
#       permissions = {
#         type        = "Share"
#         account_ids = "444455556666"
#       }
#     }
#     ```
package policies.ssm.documents_are_not_public

import data.lib.verdict

fail contains verdict.fail("the document is shared with every AWS account", "permissions") if {
	lower(input.values.permissions.account_ids) == "all"
}

fail contains verdict.fail("documents may be shared with everyone", "setting_value") if {
	endswith(input.values.setting_id, "/ssm/documents/console/public-sharing-permission")
	input.values.setting_value == "Enable"
}

skip if {
	input.type == "aws_ssm_service_setting"
	some setting in [input.values.setting_id]
	not endswith(setting, "/ssm/documents/console/public-sharing-permission")
}
