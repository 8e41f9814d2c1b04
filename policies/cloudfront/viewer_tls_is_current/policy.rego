# METADATA
# title: Distributions require TLS 1.2 of their viewers
# description: |
#   TLS before 1.2 can be broken by whoever is on the way. A distribution with a
#   certificate of its own decides which version it takes; with CloudFront's
#   default certificate it takes TLS 1.0, whatever is set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
#     description: Supported protocols and ciphers between viewers and CloudFront
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
#     description: aws_cloudfront_distribution
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: partial
#   risk: medium
#   remediation: |
#     Use a certificate for a domain name of your own and the newest security
#     policy that the viewers manage.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       viewer_certificate {
#         acm_certificate_arn      = aws_acm_certificate.example.arn
#         ssl_support_method       = "sni-only"
#         minimum_protocol_version = "TLSv1.2_2021"
#       }
#     }
#     ```
package policies.cloudfront.viewer_tls_is_current

import data.lib.verdict

# Security policies that take less than TLS 1.2 (the page above, read 2026-11).
old := {"SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"}

fail contains verdict.fail(sprintf("the security policy %s takes TLS before 1.2", [certificate.minimum_protocol_version]), sprintf("viewer_certificate[%d].minimum_protocol_version", [i])) if {
	some i, certificate in input.values.viewer_certificate
	not certificate.cloudfront_default_certificate == true
	certificate.minimum_protocol_version in old
}

# Default: TLSv1 (provider 5.100, minimum_protocol_version).
fail contains verdict.fail("the security policy TLSv1 takes TLS before 1.2", sprintf("viewer_certificate[%d].minimum_protocol_version", [i])) if {
	some i, certificate in input.values.viewer_certificate
	not certificate.cloudfront_default_certificate == true
	not certificate.minimum_protocol_version
}

# With the default certificate "CloudFront automatically sets the security policy
# to TLSv1 regardless of the value that you set" (CloudFront API, ViewerCertificate).
fail contains verdict.fail("with the default certificate TLS before 1.2 is taken", sprintf("viewer_certificate[%d].cloudfront_default_certificate", [i])) if {
	some i, certificate in input.values.viewer_certificate
	certificate.cloudfront_default_certificate == true
}
