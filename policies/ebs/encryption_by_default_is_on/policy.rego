# METADATA
# title: New volumes in the Region are encrypted without asking
# description: |
#   With one switch a region encrypts every new volume and snapshot copy, also
#   those that a service, an old template or a hurried person makes without
#   asking.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
#     description: Enable Amazon EBS encryption by default
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ebs_encryption_by_default
#     description: aws_ebs_encryption_by_default
# custom:
#   scope: account
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#     - practice: sec_protect_data_rest_automate_protection
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on in every region that is used. What exists stays as it is.
#
#     ```terraform
#     resource "aws_ebs_encryption_by_default" "this" {
#       enabled = true
#     }
#     ```
package policies.ebs.encryption_by_default_is_on

import data.lib.related
import data.lib.verdict

settings := related.all("aws_ebs_encryption_by_default")

fail contains verdict.missing("new volumes are not encrypted by default", "aws_ebs_encryption_by_default") if count(settings) == 0

# The provider's default is true.
fail contains verdict.at(setting, "encryption by default is off", "enabled") if {
	some setting in settings
	setting.values.enabled == false
}
