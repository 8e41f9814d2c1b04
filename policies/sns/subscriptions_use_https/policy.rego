# METADATA
# title: Subscriptions deliver over HTTPS
# description: |
#   A subscription over plain HTTP sends each message readable across the
#   internet, and whoever is on the way can change it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
#     description: Amazon SNS security best practices
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html
#     description: HTTP and HTTPS endpoints
# custom:
#   resources: [aws_sns_topic_subscription]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Give the endpoint a certificate, and subscribe it by https.
#
#     ```terraform
#     resource "aws_sns_topic_subscription" "example" {
#       topic_arn = aws_sns_topic.example.arn
#       protocol  = "https"
#       endpoint  = "https://example.com/messages"
#     }
#     ```
package policies.sns.subscriptions_use_https

import data.lib.verdict

fail contains verdict.fail("messages are delivered over plain HTTP", "protocol") if input.values.protocol == "http"
