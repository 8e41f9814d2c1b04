# METADATA
# title: Queues are encrypted
# description: |
#   SQS encrypts the messages of a new queue with its own key unless it is told
#   not to. A queue with that turned off and no KMS key keeps them readable on
#   its disks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
#     description: Encryption at rest in Amazon SQS
#   - ref: https://aws.amazon.com/about-aws/whats-new/2022/10/amazon-sqs-announces-server-side-encryption-ssesqs-default/
#     description: SSE-SQS by default, October 2022
# custom:
#   resources: [aws_sqs_queue]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Leave the argument away, or name a KMS key.
#
#     ```terraform
#     resource "aws_sqs_queue" "example" {
#       sqs_managed_sse_enabled = true
#     }
#     ```
package policies.sqs.queues_are_encrypted

import data.lib.verdict

# Default: SSE-SQS, for queues made since October 2022.
fail contains verdict.fail("messages are not encrypted", "sqs_managed_sse_enabled") if {
	input.values.sqs_managed_sse_enabled == false
	not keyed
}

keyed if input.values.kms_master_key_id != ""
