# METADATA
# title: TLS certificates are not uploaded to IAM
# description: |
#   A certificate in IAM is renewed by nobody: it takes the site down on the day that it
#   expires, and its private key was on somebody's machine and is in the state. AWS
#   Certificate Manager makes, keeps and renews certificates.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html
#     description: Manage server certificates in IAM
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
#     description: Managed certificate renewal
# custom:
#   resources: [aws_iam_server_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#       polarity: absence
#   remediation: |
#     Request the certificate from ACM and name it where the one of IAM was named.
#
#     ```terraform
#     resource "aws_acm_certificate" "example" {
#       domain_name       = "www.example.com"
#       validation_method = "DNS"
#
#       lifecycle {
#         create_before_destroy = true
#       }
#     }
#     ```
package policies.iam.certificates_are_not_kept_in_iam

import data.lib.verdict

fail contains verdict.fail("the certificate is kept in IAM, where nothing renews it", "")
