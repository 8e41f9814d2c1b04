# METADATA
# title: Certificates renew themselves
# description: |
#   A certificate that somebody has to renew expires one day, and the service
#   with it; or its key is kept for years because changing it is work. ACM
#   renews by itself what it issued and could validate by DNS, with a new key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
#     description: Managed certificate renewal
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
#     description: aws_acm_certificate
# custom:
#   resources: [aws_acm_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#   risk: medium
#   remediation: |
#     Let ACM issue the certificate and validate it by a DNS record that stays.
#
#     ```terraform
#     resource "aws_acm_certificate" "example" {
#       domain_name       = "www.example.com"
#       validation_method = "DNS"
#     }
#     ```
package policies.acm.certificates_renew_themselves

import data.lib.verdict

fail contains verdict.fail("the certificate is imported and renewed by hand", "certificate_body") if input.values.certificate_body

# A mail for each renewal, which somebody has to answer in time.
fail contains verdict.fail("each renewal has to be confirmed by mail", "validation_method") if {
	input.values.validation_method == "EMAIL"
	not private
}

private if {
	input.values.certificate_authority_arn
	input.values.certificate_authority_arn != ""
}

# Live and in states only.
fail contains verdict.fail("the certificate is imported and renewed by hand", "") if {
	input.values.type == "IMPORTED"
	not input.values.certificate_body
}
