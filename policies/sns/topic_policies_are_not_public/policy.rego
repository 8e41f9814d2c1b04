# METADATA
# title: Topic policies do not let everyone in
# description: |
#   A topic whose policy allows everyone can be published to or listened in on
#   from any AWS account. What listens to the topic then acts on messages from
#   strangers, and strangers read what was meant for it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
#     description: Example cases for Amazon SNS access control
# custom:
#   resources: [aws_sns_topic_policy, aws_sns_topic]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: high
#   remediation: |
#     Name the principals, or tie the statement to the source or the
#     organisation.
#
#     ```terraform
#     data "aws_iam_policy_document" "topic" {
#       statement {
#         actions   = ["sns:Publish"]
#         resources = [aws_sns_topic.example.arn]
#
#         principals {
#           type        = "Service"
#           identifiers = ["events.amazonaws.com"]
#         }
#
#         condition {
#           test     = "StringEquals"
#           variable = "aws:SourceAccount"
#           values   = ["111122223333"]
#         }
#       }
#     }
#     ```
package policies.sns.topic_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}

# One without a policy of its own is judged where its policy is.
skip if {
	input.type == "aws_sns_topic"
	not input.values.policy
}
