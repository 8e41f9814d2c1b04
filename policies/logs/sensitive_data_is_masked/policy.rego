# METADATA
# title: Sensitive data in logs is masked
# description: |
#   Card numbers, names and tokens slip into logs, and logs are read by many. A
#   data protection policy finds them as they arrive and shows them only to whom
#   it is allowed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html
#     description: Help protect sensitive log data with masking
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_data_protection_policy
#     description: aws_cloudwatch_log_data_protection_policy
# custom:
#   resources: [aws_cloudwatch_log_group]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_auto_classification
#       strength: partial
#       polarity: presence
#     - practice: sec_data_classification_define_protection
#       strength: partial
#       polarity: presence
#   risk: medium
#   remediation: |
#     Attach a policy to the groups where such data may appear, or to the whole
#     account.
#
#     ```terraform
#     resource "aws_cloudwatch_log_data_protection_policy" "example" {
#       log_group_name  = aws_cloudwatch_log_group.example.name
#       policy_document = file("protection.json")
#     }
#     ```
package policies.logs.sensitive_data_is_masked

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing looks for sensitive data in the logs", "aws_cloudwatch_log_data_protection_policy") if {
	count(related.to(input, "aws_cloudwatch_log_data_protection_policy", "log_group_name")) == 0
	not everywhere
}

everywhere if {
	some setting in related.beside(input, "aws_cloudwatch_log_account_policy")
	setting.values.policy_type == "DATA_PROTECTION_POLICY"
}
