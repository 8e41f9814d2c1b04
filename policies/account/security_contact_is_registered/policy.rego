# METADATA
# title: The account has a security contact
# description: |
#   When AWS sees that an account is abused or its keys stand on the internet, it writes
#   to the security contact. Without one the message goes to the mailbox of whoever
#   opened the account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html
#     description: Update the alternate contacts for your AWS account
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/account_alternate_contact
#     description: aws_account_alternate_contact
# custom:
#   scope: account
#   evidence:
#     - practice: sec_incident_response_identify_personnel
#       strength: partial
#     - practice: sec_securely_operate_aws_account
#       strength: partial
#   remediation: |
#     Register a mailbox and a telephone number that somebody watches, in the account or
#     from the management account.
#
#     ```terraform
#     resource "aws_account_alternate_contact" "security" {
#       alternate_contact_type = "SECURITY"
#       name                   = "Security team"
#       title                  = "On call"
#       email_address          = "security@example.com"
#       phone_number           = "+4912345678"
#     }
#     ```
package policies.account.security_contact_is_registered

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("the account has no security contact", "aws_account_alternate_contact") if count(contacts) == 0

contacts := [contact |
	some contact in related.all("aws_account_alternate_contact")
	contact.values.alternate_contact_type == "SECURITY"
]
