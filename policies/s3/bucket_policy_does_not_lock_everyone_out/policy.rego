# METADATA
# title: Bucket policies lock nobody out for good
# description: |
#   A statement that denies everyone everything, without a condition, holds for
#   administrators too. Nobody but the root user of the account can then change
#   the bucket or its policy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
#     description: Examples of bucket policies
#   - ref: https://repost.aws/knowledge-center/s3-accidentally-denied-access
#     description: Access to a bucket that was denied by accident
# custom:
#   resources: [aws_s3_bucket_policy, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: sec_securely_operate_aws_account
#       strength: partial
#   risk: medium
#   remediation: |
#     Tie the statement to a condition, or leave out the roles that keep the
#     bucket.
#
#     ```terraform
#     data "aws_iam_policy_document" "example" {
#       statement {
#         effect    = "Deny"
#         actions   = ["s3:*"]
#         resources = [aws_s3_bucket.example.arn, "${aws_s3_bucket.example.arn}/*"]
#
#         principals {
#           type        = "*"
#           identifiers = ["*"]
#         }
#
#         condition {
#           test     = "ArnNotLike"
#           variable = "aws:PrincipalArn"
#           values   = ["arn:aws:iam::111122223333:role/keeper"]
#         }
#       }
#     }
#     ```
package policies.s3.bucket_policy_does_not_lock_everyone_out

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s denies everything to everyone", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i, statement in iam.denies(document)
	iam.is_everyone(statement)
	iam.granted_by(statement, {"s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "s3:GetObject"}) == {"s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "s3:GetObject"}
	of_the_bucket(statement)
	not conditional(statement)
}

conditional(statement) if count(statement.Condition) > 0

of_the_bucket(statement) if {
	some resource in statement.Resource
	not contains(resource, "/")
}

# A bucket without a policy is judged where its policy is.
skip if {
	input.type == "aws_s3_bucket"
	not input.values.policy
}
