# METADATA
# title: Requests for the root of a bucket get a page
# description: |
#   A request for the root of a distribution without a default root object is
#   passed on as it is. A bucket that may be listed then answers with the names
#   of all its objects.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html
#     description: Specify a default root object
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Name the page that is shown at the root.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       default_root_object = "index.html"
#     }
#     ```
package policies.cloudfront.default_root_object_is_set

import data.lib.verdict

# Default: none (CloudFront API, DistributionConfig, DefaultRootObject).
fail contains verdict.fail("the root of the bucket has no page of its own", "default_root_object") if {
	not paged
	some origin in input.values.origin
	not elsewhere(origin)
	some behavior in input.values.default_cache_behavior
	behavior.target_origin_id == origin.origin_id
}

paged if {
	input.values.default_root_object
	input.values.default_root_object != ""
}

# An origin without such a configuration is a bucket.
elsewhere(origin) if some _ in origin.custom_origin_config

elsewhere(origin) if some _ in origin.vpc_origin_config
