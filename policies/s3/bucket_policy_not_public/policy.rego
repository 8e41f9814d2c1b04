# METADATA
# title: Bucket policies do not let everyone in
# description: |
#   A statement for the principal * opens the bucket to every AWS account, and
#   mostly to anybody without one. It counts as public unless a condition ties it
#   to an organisation, an account, a network or a resource that somebody owns, or
#   a Deny statement keeps strangers out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access, and the meaning of public
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Serve a private bucket through CloudFront
# custom:
#   resources: [aws_s3_bucket_policy, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   remediation: |
#     Name the principals, or narrow the statement with a condition.
#
#     ```terraform
#     data "aws_iam_policy_document" "bucket" {
#       statement {
#         actions   = ["s3:GetObject"]
#         resources = ["${aws_s3_bucket.example.arn}/*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["*"]
#         }
#
#         condition {
#           test     = "StringEquals"
#           variable = "aws:PrincipalOrgID"
#           values   = ["o-a1b2c3d4e5"]
#         }
#       }
#     }
#     ```
package policies.s3.bucket_policy_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}

# Provider 3 had the policy in the bucket. A bucket without one there is judged
# where its policy is.
skip if {
	input.type == "aws_s3_bucket"
	not input.values.policy
}
