# METADATA
# title: Log groups are encrypted with a key of your own
# description: |
#   Logs are always encrypted, but with a key that opens for whoever may read
#   the group. With a key of your own reading takes a second permission, which
#   can be withdrawn, and each use of the key is recorded.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
#     description: Encrypt log data in CloudWatch Logs using AWS KMS
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_group
#     description: aws_cloudwatch_log_group
# custom:
#   resources: [aws_cloudwatch_log_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key whose policy lets CloudWatch Logs use it. It holds for events
#     from then on.
#
#     ```terraform
#     resource "aws_cloudwatch_log_group" "example" {
#       kms_key_id = aws_kms_key.logs.arn
#     }
#     ```
package policies.logs.groups_use_a_customer_key

import data.lib.classification
import data.lib.verdict

# Default: none; "Log group data is always encrypted", with a key of the service
# (CloudWatch Logs User Guide, "Encrypt log data").
fail contains verdict.fail("no key of your own encrypts the logs", "kms_key_id") if not keyed

keyed if {
	input.values.kms_key_id
	input.values.kms_key_id != ""
}

# Of sensitive data data/sensitive_stores_have_stronger_protection says it.
skip if classification.is_sensitive(input.values.tags_all)
