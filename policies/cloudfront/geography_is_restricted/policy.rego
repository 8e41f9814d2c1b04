# METADATA
# title: Distributions answer in the countries they are for
# description: |
#   A service for a few countries gains nothing from requests of all others,
#   which are mostly scans and fraud. Where a list is kept, it is a sign that
#   somebody thought about who should be answered.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html
#     description: Restrict the geographic distribution of your content
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     List the countries that are served, where the service is not for all.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       restrictions {
#         geo_restriction {
#           restriction_type = "whitelist"
#           locations        = ["DE", "AT", "CH"]
#         }
#       }
#     }
#     ```
package policies.cloudfront.geography_is_restricted

import data.lib.verdict

fail contains verdict.fail("requests from all countries are answered", "restrictions[0].geo_restriction[0].restriction_type") if not restricted

restricted if {
	some restriction in input.values.restrictions
	some geography in restriction.geo_restriction
	geography.restriction_type in {"whitelist", "blacklist"}
	count(geography.locations) > 0
}
