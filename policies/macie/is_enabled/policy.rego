# METADATA
# title: Sensitive data in buckets are looked for
# description: |
#   Nobody knows what all lies in hundreds of buckets. Macie looks for names,
#   card numbers and credentials, and tells where they lie open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/macie/latest/user/getting-started.html
#     description: Getting started with Macie
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/macie2_account
#     description: aws_macie2_account
# custom:
#   scope: account
#   evidence:
#     - practice: sec_data_classification_auto_classification
#       strength: direct
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Enable Macie in each Region that holds objects.
#
#     ```terraform
#     resource "aws_macie2_account" "example" {
#       status = "ENABLED"
#     }
#     ```
package policies.macie.is_enabled

import data.lib.related
import data.lib.verdict

accounts := related.all("aws_macie2_account")

fail contains verdict.missing("no sensitive data are looked for", "aws_macie2_account") if count(accounts) == 0

# Default: ENABLED (Macie API, EnableMacie).
fail contains verdict.at(account, "discovery is paused", "status") if {
	some account in accounts
	account.values.status == "PAUSED"
}

fail contains verdict.at(organization, "new accounts of the organization are left out", "auto_enable") if {
	some organization in related.all("aws_macie2_organization_configuration")
	organization.values.auto_enable == false
}
