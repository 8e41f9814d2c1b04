# METADATA
# title: Mail only leaves over TLS
# description: |
#   Unless TLS is required SES sends mail in plain form to servers that do not
#   offer it, and to an attacker in the network who hides the offer.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html
#     description: Amazon SES and security protocols
#   - ref: https://docs.aws.amazon.com/ses/latest/dg/creating-configuration-sets.html
#     description: Creating configuration sets in SES
# custom:
#   resources: [aws_ses_configuration_set, aws_sesv2_configuration_set]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Require TLS for mail that holds anything personal. Mail to servers without
#     it then comes back.
#
#     ```terraform
#     resource "aws_sesv2_configuration_set" "example" {
#       delivery_options {
#         tls_policy = "REQUIRE"
#       }
#     }
#     ```
package policies.ses.mail_requires_tls

import data.lib.verdict

# Default: Optional (SES API, DeliveryOptions, TlsPolicy).
fail contains verdict.fail("mail is also sent without TLS", "delivery_options[0].tls_policy") if not required

required if {
	some options in input.values.delivery_options
	lower(options.tls_policy) == "require"
}
