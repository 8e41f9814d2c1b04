# METADATA
# title: Topics screen messages for sensitive data
# description: |
#   A data protection policy looks into messages for names, card numbers and
#   credentials, and records, masks or refuses them before they spread to every
#   subscriber.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/message-data-protection.html
#     description: Message data protection
# custom:
#   resources: [aws_sns_topic]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_auto_classification
#       strength: partial
#       polarity: presence
#     - practice: sec_data_classification_define_protection
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Give the topic a policy that masks or denies.
#
#     ```terraform
#     resource "aws_sns_topic_data_protection_policy" "example" {
#       arn = aws_sns_topic.example.arn
#       policy = jsonencode({
#         Name    = "example"
#         Version = "2021-06-01"
#         Statement = [{
#           DataDirection  = "Inbound"
#           DataIdentifier = ["arn:aws:dataprotection::aws:data-identifier/CreditCardNumber"]
#           Principal      = ["*"]
#           Operation      = { Deny = {} }
#         }]
#       })
#     }
#     ```
package policies.sns.sensitive_content_is_screened

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("messages are not screened for sensitive data", "aws_sns_topic_data_protection_policy") if {
	count(related.to(input, "aws_sns_topic_data_protection_policy", "arn")) == 0
}
