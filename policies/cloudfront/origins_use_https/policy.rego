# METADATA
# title: Distributions talk to their origins over current TLS
# description: |
#   What viewers send over HTTPS is worth no more than the way from the
#   distribution to the origin, which crosses networks as well. TLS before 1.2
#   has known weaknesses, and an origin that is offered it may be talked down to
#   it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html
#     description: Require HTTPS between CloudFront and your custom origin
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution, aws_cloudfront_vpc_origin]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Speak HTTPS only, from TLS 1.2 on; the origin needs a certificate for its
#     domain name. The website endpoint of an S3 bucket speaks HTTP only: use
#     the bucket itself with an origin access control.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       origin {
#         custom_origin_config {
#           http_port              = 80
#           https_port             = 443
#           origin_protocol_policy = "https-only"
#           origin_ssl_protocols   = ["TLSv1.2"]
#         }
#       }
#     }
#     ```
package policies.cloudfront.origins_use_https

import data.lib.verdict

old := {"SSLv3", "TLSv1", "TLSv1.1"}

# There are no defaults: the arguments are required.
fail contains verdict.fail("the origin is asked over plain HTTP", sprintf("origin[%d].custom_origin_config[%d].origin_protocol_policy", [i, j])) if {
	some i, origin in input.values.origin
	some j, config in origin.custom_origin_config
	config.origin_protocol_policy == "http-only"
}

fail contains verdict.fail("the origin is asked over plain HTTP where the viewer did so", sprintf("origin[%d].custom_origin_config[%d].origin_protocol_policy", [i, j])) if {
	some i, origin in input.values.origin
	some j, config in origin.custom_origin_config
	config.origin_protocol_policy == "match-viewer"
	some behavior in behaviors
	behavior.viewer_protocol_policy == "allow-all"
	behavior.target_origin_id == origin.origin_id
}

fail contains verdict.fail(sprintf("the origin may be asked over %s", [version]), sprintf("origin[%d].custom_origin_config[%d].origin_ssl_protocols", [i, j])) if {
	some i, origin in input.values.origin
	some j, config in origin.custom_origin_config
	not config.origin_protocol_policy == "http-only"
	some version in config.origin_ssl_protocols
	version in old
}

fail contains verdict.fail("the origin is asked over plain HTTP", sprintf("vpc_origin_endpoint_config[%d].origin_protocol_policy", [i])) if {
	some i, config in input.values.vpc_origin_endpoint_config
	config.origin_protocol_policy == "http-only"
}

fail contains verdict.fail(sprintf("the origin may be asked over %s", [version]), sprintf("vpc_origin_endpoint_config[%d].origin_ssl_protocols[%d].items", [i, j])) if {
	some i, config in input.values.vpc_origin_endpoint_config
	not config.origin_protocol_policy == "http-only"
	some j, protocols in config.origin_ssl_protocols
	some version in protocols.items
	version in old
}

behaviors contains behavior if some behavior in input.values.default_cache_behavior

behaviors contains behavior if some behavior in input.values.ordered_cache_behavior
