# METADATA
# title: Public certificates stand in transparency logs
# description: |
#   Public logs of all certificates show a domain's owner when somebody got one
#   in its name. Browsers refuse certificates that are not in them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html
#     description: Concepts, certificate transparency logging
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
#     description: aws_acm_certificate
# custom:
#   resources: [aws_acm_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: low
#   remediation: |
#     Leave logging on.
#
#     ```terraform
#     resource "aws_acm_certificate" "example" {
#       options {
#         certificate_transparency_logging_preference = "ENABLED"
#       }
#     }
#     ```
package policies.acm.certificate_transparency_is_logged

import data.lib.verdict

# Default: ENABLED (provider 5.100; ACM API, CertificateOptions).
fail contains verdict.fail("the certificate stands in no transparency log", sprintf("options[%d].certificate_transparency_logging_preference", [i])) if {
	some i, options in input.values.options
	options.certificate_transparency_logging_preference == "DISABLED"
}

# Certificates of a private authority never do.
skip if {
	input.values.certificate_authority_arn
	input.values.certificate_authority_arn != ""
}
