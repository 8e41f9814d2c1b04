# METADATA
# title: Certificates in IAM have not expired
# description: |
#   Clients refuse a site whose certificate has expired, or users learn to ignore the
#   warning. IAM renews nothing, so somebody must do so in time.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html
#     description: Manage server certificates in IAM
# custom:
#   resources: [aws_iam_server_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#   remediation: |
#     Replace the certificate with one of AWS Certificate Manager, which renews itself,
#     and delete it.
#
#     ```terraform
#     resource "aws_acm_certificate" "example" {
#       domain_name       = "www.example.com"
#       validation_method = "DNS"
#     }
#     ```
package policies.iam.server_certificates_are_not_expired

import data.lib.verdict

fail contains verdict.fail(sprintf("the certificate expired on %s", [day]), "expiration") if left < 0

fail contains verdict.fail(sprintf("the certificate expires on %s, within 30 days", [day]), "expiration") if {
	left >= 0
	left < month
}

left := time.parse_rfc3339_ns(input.values.expiration) - data.plumb.now_ns

day := substring(input.values.expiration, 0, 10)

month := (((30 * 24) * 3600) * 1000) * 1000000

# A configuration does not tell.
skip if input.source in {"terraform", "plan"}

skip if not input.values.expiration
