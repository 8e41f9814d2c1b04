# METADATA
# title: Access points block public access
# description: |
#   An access point has the four switches that a bucket has. AWS sets them all
#   when it is made, and they cannot be changed later: one made with a switch
#   off can be opened by its policy for as long as it lives.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
#     description: Managing public access to access points
# custom:
#   resources: [aws_s3_access_point, aws_s3control_multi_region_access_point]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: high
#   remediation: |
#     Leave the block away, or turn everything on. The access point is made
#     anew.
#
#     ```terraform
#     resource "aws_s3_access_point" "example" {
#       bucket = aws_s3_bucket.example.id
#       name   = "example"
#
#       public_access_block_configuration {
#         block_public_acls       = true
#         block_public_policy     = true
#         ignore_public_acls      = true
#         restrict_public_buckets = true
#       }
#     }
#     ```
package policies.s3.access_points_block_public_access

import data.lib.verdict

# Default: true, each (provider 5.100), also where the whole block is absent.
fail contains verdict.fail(sprintf("%s is off", [flag]), concat(".", [place, flag])) if {
	some place, block in blocks
	some flag in off(block)
}

blocks := {sprintf("public_access_block_configuration[%d]", [i]): block | some i, block in input.values.public_access_block_configuration} if {
	input.type == "aws_s3_access_point"
}

blocks := {sprintf("details[0].public_access_block[%d]", [i]): block |
	some details in input.values.details
	some i, block in details.public_access_block
} if {
	input.type == "aws_s3control_multi_region_access_point"
}

off(block) := union({
	{"block_public_acls" | block.block_public_acls == false},
	{"block_public_policy" | block.block_public_policy == false},
	{"ignore_public_acls" | block.ignore_public_acls == false},
	{"restrict_public_buckets" | block.restrict_public_buckets == false},
})
