# METADATA
# title: Buckets do not serve websites by themselves
# description: |
#   The website endpoint of a bucket speaks no TLS and answers only where the
#   objects are public, so the bucket has to be opened for it. CloudFront in
#   front of a private bucket serves the same pages over HTTPS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html
#     description: Website endpoints
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
#     description: Restrict access to an S3 origin
# custom:
#   resources: [aws_s3_bucket_website_configuration, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Put CloudFront with an origin access control in front of the bucket, and
#     remove the website configuration.
#
#     ```terraform
#     resource "aws_cloudfront_origin_access_control" "example" {
#       name                              = "example"
#       origin_access_control_origin_type = "s3"
#       signing_behavior                  = "always"
#       signing_protocol                  = "sigv4"
#     }
#     ```
package policies.s3.no_direct_website_hosting

import data.lib.verdict

# A website that only redirects serves no objects.
fail contains verdict.fail("the bucket serves a website over HTTP", "index_document") if count(input.values.index_document) > 0

# Provider 3 had it in the bucket.
fail contains verdict.fail("the bucket serves a website over HTTP", sprintf("website[%d]", [i])) if {
	some i, website in input.values.website
	website.index_document != ""
}

skip if {
	input.type == "aws_s3_bucket"
	not hosted
}

hosted if count(input.values.website) > 0
