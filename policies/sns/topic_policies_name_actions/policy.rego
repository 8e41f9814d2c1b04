# METADATA
# title: Topic policies name the actions they allow
# description: |
#   A statement that allows sns:* also allows what nobody asked for: deleting,
#   and changing the policy itself. Whoever takes over the principal takes over
#   the topic.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
#     description: Amazon SNS security best practices
# custom:
#   resources: [aws_sns_topic_policy, aws_sns_topic]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   risk: medium
#   remediation: |
#     List the actions that the principal needs.
#
#     ```terraform
#     data "aws_iam_policy_document" "example" {
#       statement {
#         actions   = ["sns:Publish"]
#         resources = ["*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::111122223333:role/app"]
#         }
#       }
#     }
#     ```
package policies.sns.topic_policies_name_actions

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows every action on the topic", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i, statement in iam.allows(document)
	everything(statement)
	for_others(statement)
}

everything(statement) if iam.every_action(statement)

everything(statement) if "sns" in iam.whole_services(statement)

# A statement for the account, which may be the topic's own, gives nobody
# anything that identity policies do not; what is public is another policy's matter.
for_others(statement) if {
	some principal in statement.Principal.AWS
	not iam.is_account(principal)
	not iam.is_everyone(statement)
}

for_others(statement) if {
	iam.is_everyone(statement)
	iam.is_narrowed(statement)
}

for_others(statement) if count(statement.Principal.Service) > 0

# One without a policy of its own is judged where its policy is.
skip if {
	input.type == "aws_sns_topic"
	not input.values.policy
}
