# METADATA
# title: Bucket policies name the actions they allow
# description: |
#   A statement that allows s3:* also allows what nobody asked for: deleting,
#   and changing the policy itself. Whoever takes over the principal takes over
#   the bucket.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
#     description: Security best practices for Amazon S3
# custom:
#   resources: [aws_s3_bucket_policy, aws_s3_bucket]
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
#         actions   = ["s3:GetObject"]
#         resources = ["*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::111122223333:role/app"]
#         }
#       }
#     }
#     ```
package policies.s3.bucket_policy_names_actions

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows every action on the bucket", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i, statement in iam.allows(document)
	everything(statement)
	for_others(statement)
}

everything(statement) if iam.every_action(statement)

everything(statement) if "s3" in iam.whole_services(statement)

# A statement for the account, which may be the bucket's own, gives nobody
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
	input.type == "aws_s3_bucket"
	not input.values.policy
}
