# METADATA
# title: Mail of a domain is signed
# description: |
#   Without DKIM nobody who gets a mail can tell whether the domain sent it, and
#   others can write in its name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dkim.html
#     description: Authenticating email with DKIM in Amazon SES
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ses_domain_dkim
#     description: aws_ses_domain_dkim
# custom:
#   resources: [aws_ses_domain_identity]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: medium
#   remediation: |
#     Make DKIM for the domain and publish the three records.
#
#     ```terraform
#     resource "aws_ses_domain_dkim" "example" {
#       domain = aws_ses_domain_identity.example.domain
#     }
#     ```
package policies.ses.domains_sign_with_dkim

import data.lib.related
import data.lib.verdict

# An identity of version 2 of the API signs by itself (Easy DKIM).
fail contains verdict.missing("mail of the domain is not signed", "aws_ses_domain_dkim") if {
	count(related.to(input, "aws_ses_domain_dkim", "domain")) == 0
}
