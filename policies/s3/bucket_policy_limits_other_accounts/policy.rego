# METADATA
# title: Bucket policies let no other account run the bucket
# description: |
#   Sharing data takes reading, perhaps writing. Whoever may change the policy,
#   the ACLs or the encryption of a bucket owns it in all but name, and can let
#   others in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example2.html
#     description: Bucket owner granting cross-account bucket permissions
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
#     description: Actions for Amazon S3
# custom:
#   resources: [aws_s3_bucket_policy, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: high
#   remediation: |
#     List the few actions that the other account needs.
#
#     ```terraform
#     data "aws_iam_policy_document" "example" {
#       statement {
#         actions   = ["s3:GetObject"]
#         resources = ["${aws_s3_bucket.example.arn}/*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::444455556666:role/reader"]
#         }
#       }
#     }
#     ```
package policies.s3.bucket_policy_limits_other_accounts

import data.lib.iam
import data.lib.verdict

# Of two accounts at most one is the bucket's own.
fail contains verdict.fail(sprintf("accounts %s can change who gets at the bucket", [concat(", ", sort(accounts))]), "policy") if {
	count(accounts) > 1
}

unknown contains verdict.unknown("policy", "whose account may change who gets at the bucket is not known") if {
	count(accounts) < 2
	some grant in iam.allowed(input.documents.policy, configuring)
	count(iam.accounts(grant.statement)) > 0
}

accounts := {account |
	some grant in iam.allowed(input.documents.policy, configuring)
	some account in iam.whole_accounts(grant.statement)
}

# Actions that change who gets at the bucket, of the service authorization
# reference for Amazon S3.
configuring := {
	"s3:DeleteBucketPolicy", "s3:PutBucketAcl", "s3:PutBucketPolicy", "s3:PutEncryptionConfiguration",
	"s3:PutObjectAcl", "s3:PutReplicationConfiguration",
}

# A bucket without a policy is judged where its policy is.
skip if {
	input.type == "aws_s3_bucket"
	not input.values.policy
}
