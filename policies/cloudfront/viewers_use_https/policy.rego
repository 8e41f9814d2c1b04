# METADATA
# title: Distributions serve viewers over HTTPS only
# description: |
#   Over plain HTTP anybody on the way can read and change what viewers and the
#   distribution exchange, cookies and forms among it. A behaviour either
#   redirects to HTTPS or refuses HTTP.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html
#     description: Require HTTPS for communication between viewers and CloudFront
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   remediation: |
#     Redirect viewers in every behaviour, or refuse HTTP with https-only.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       default_cache_behavior {
#         viewer_protocol_policy = "redirect-to-https"
#       }
#     }
#     ```
package policies.cloudfront.viewers_use_https

import data.lib.verdict

# There is no default: the argument is required in every behaviour.
fail contains verdict.fail("the default behaviour serves viewers over plain HTTP", sprintf("default_cache_behavior[%d].viewer_protocol_policy", [i])) if {
	some i, behaviour in input.values.default_cache_behavior
	behaviour.viewer_protocol_policy == "allow-all"
}

fail contains verdict.fail(sprintf("the behaviour for %s serves viewers over plain HTTP", [pattern]), sprintf("ordered_cache_behavior[%d].viewer_protocol_policy", [i])) if {
	some i, behaviour in input.values.ordered_cache_behavior
	behaviour.viewer_protocol_policy == "allow-all"
	pattern := object.get(behaviour, "path_pattern", "a path")
}
