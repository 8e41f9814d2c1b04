# METADATA
# title: Queue policies do not let everyone in
# description: |
#   A queue whose policy allows any principal can be read, filled or emptied by
#   every AWS account, and with some actions by anyone on the internet. A
#   condition on the source's account, ARN or organisation takes that back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
#     description: Amazon SQS security best practices
# custom:
#   resources: [aws_sqs_queue, aws_sqs_queue_policy]
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
package policies.sqs.queue_policy_is_not_public

import data.lib.verdict

fail contains verdict.fail("the queue's policy allows everyone", "policy") if {
	some statement in input.documents.policy.Statement
	statement.Effect == "Allow"
	"*" in statement.Principal.AWS
	not narrowed(statement)
}

narrowed(statement) if {
	some condition in statement.Condition
	lower(condition.key) in {
		"aws:principalaccount", "aws:principalorgid", "aws:sourceaccount",
		"aws:sourcearn", "aws:sourceorgid", "aws:sourceowner",
	}
	lower(condition.operator) in {"arnequals", "arnlike", "stringequals", "stringlike"}
	not any_value(condition)
}

any_value(condition) if "*" in condition.values
