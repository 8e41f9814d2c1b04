# METADATA
# title: Message brokers have no public endpoint
# description: |
#   A public broker has its console and its protocols on the internet, where one
#   guessed or leaked password gives away every queue. ActiveMQ has had holes
#   that needed no password at all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html
#     description: Security best practices for Amazon MQ
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mq_broker#publicly_accessible-1
#     description: aws_mq_broker.publicly_accessible
# custom:
#   resources: [aws_mq_broker]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Turn it off. This replaces the broker: drain its queues first, and give
#     clients outside a way into the VPC.
#
#     ```terraform
#     resource "aws_mq_broker" "example" {
#       broker_name         = "example"
#       publicly_accessible = false
#       subnet_ids          = [aws_subnet.private.id]
#     }
#     ```
package policies.mq.brokers_are_private

import data.lib.verdict

# Default: false (provider 5.100, publicly_accessible).
fail contains verdict.fail("the broker has a public endpoint", "publicly_accessible") if input.values.publicly_accessible == true
