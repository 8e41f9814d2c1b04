# METADATA
# title: Buckets are asked by their distribution in its own name
# description: |
#   A distribution that asks a bucket as nobody can only read what is public, so
#   the bucket stands open beside it, past the web ACL and the log. With an
#   origin access control requests are signed, and the bucket's policy admits
#   this one distribution.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an Amazon S3 origin
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: medium
#   remediation: |
#     Sign requests, then admit the distribution in the policy of the bucket.
#
#     ```terraform
#     resource "aws_cloudfront_origin_access_control" "example" {
#       name                              = "site"
#       origin_access_control_origin_type = "s3"
#       signing_behavior                  = "always"
#       signing_protocol                  = "sigv4"
#     }
#
#     resource "aws_cloudfront_distribution" "example" {
#       origin {
#         origin_access_control_id = aws_cloudfront_origin_access_control.example.id
#       }
#     }
#     ```
package policies.cloudfront.s3_origins_use_origin_access_control

import data.lib.related
import data.lib.verdict

# Default: neither (CloudFront API, Origin). An origin without a configuration for
# custom or VPC origins is a bucket.
fail contains verdict.fail("the bucket is asked without a signature", sprintf("origin[%d].origin_access_control_id", [i])) if {
	some i, origin in input.values.origin
	not elsewhere(origin)
	not controlled(origin)
	not identified(origin)
}

fail contains verdict.at(control, "requests to the bucket are never signed", "signing_behavior") if {
	some control in related.from(input, "origin.origin_access_control_id")
	control.type == "aws_cloudfront_origin_access_control"
	control.mode == "managed"
	control.values.signing_behavior == "never"
	control.values.origin_access_control_origin_type == "s3"
}

elsewhere(origin) if some _ in origin.custom_origin_config

elsewhere(origin) if some _ in origin.vpc_origin_config

controlled(origin) if {
	origin.origin_access_control_id
	origin.origin_access_control_id != ""
}

# The older way.
identified(origin) if {
	some config in origin.s3_origin_config
	config.origin_access_identity != ""
}
