# METADATA
# title: Queue policies do not let everyone in
# description: |
#   A queue whose policy allows any principal can be read, filled or emptied by
#   every AWS account, and with some actions by anyone on the internet. A
#   condition on the caller's account, source, organisation or network takes that
#   back, and so does a Deny statement for strangers.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
#     description: Amazon SQS security best practices
# custom:
#   resources: [aws_sqs_queue, aws_sqs_queue_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Name the principals, or narrow the statement to its source:
#
#     ```terraform
#     condition {
#       test     = "ArnEquals"
#       variable = "aws:SourceArn"
#       values   = [aws_sns_topic.this.arn]
#     }
#     ```
#   aliases: [sqs/queue_policy_is_not_public]
package policies.sqs.queue_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}

# A queue without a policy of its own is judged where its policy is.
skip if {
	input.type == "aws_sqs_queue"
	not input.values.policy
}
