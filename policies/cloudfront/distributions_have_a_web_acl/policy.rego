# METADATA
# title: Distributions are behind a web ACL
# description: |
#   A distribution answers everybody on the internet and passes on what it is
#   sent. A web ACL sorts out injections, scanners and floods before they reach
#   the origin.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html
#     description: Using AWS WAF with CloudFront
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Put a web ACL of scope CLOUDFRONT, made in us-east-1, in front. For WAFv2
#     the argument takes its ARN.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       web_acl_id = aws_wafv2_web_acl.edge.arn
#     }
#     ```
package policies.cloudfront.distributions_have_a_web_acl

import data.lib.verdict

# Default: none (CloudFront API, DistributionConfig, WebACLId).
fail contains verdict.fail("no web ACL is in front of the distribution", "web_acl_id") if not protected

protected if {
	input.values.web_acl_id
	input.values.web_acl_id != ""
}

# Nobody is answered.
skip if input.values.enabled == false
