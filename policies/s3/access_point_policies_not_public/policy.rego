# METADATA
# title: Access point policies do not let everyone in
# description: |
#   An access point is a second door to the bucket, with a policy of its own. A
#   statement for everyone without a condition that narrows it opens what lies
#   behind, as far as the bucket delegates to its access points.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
#     description: Configuring IAM policies for using access points
# custom:
#   resources:
#     - aws_s3_access_point
#     - aws_s3control_access_point_policy
#     - aws_s3control_multi_region_access_point_policy
#     - aws_s3control_object_lambda_access_point_policy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: high
#   remediation: |
#     Name the principals, or tie the statement to the organisation.
#
#     ```terraform
#     data "aws_iam_policy_document" "example" {
#       statement {
#         actions   = ["s3:GetObject"]
#         resources = ["${aws_s3_access_point.example.arn}/object/*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::111122223333:role/reader"]
#         }
#       }
#     }
#     ```
package policies.s3.access_point_policies_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), path) if {
	some path, document in input.documents
	some i in iam.public_statements(document)
	not in_vpc
}

# One with an origin in a VPC is reached from there alone.
in_vpc if count(input.values.vpc_configuration) > 0

skip if {
	input.type == "aws_s3_access_point"
	not input.values.policy
}
