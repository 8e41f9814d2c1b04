# METADATA
# title: Contacts of the account are mailboxes of the organization
# description: |
#   A private mailbox leaves with its owner, and whoever gets into it can speak for the
#   account. A shared mailbox of the organization is read when somebody is away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html
#     description: Update the alternate contacts for your AWS account
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/account_alternate_contact
#     description: aws_account_alternate_contact
# custom:
#   resources: [aws_account_alternate_contact]
#   scope: resource
#   evidence:
#     - practice: sec_incident_response_identify_personnel
#       strength: partial
#     - practice: sec_securely_operate_aws_account
#       strength: partial
#   risk: low
#   remediation: |
#     Use an address of your own domain that several people read.
#
#     ```terraform
#     resource "aws_account_alternate_contact" "operations" {
#       alternate_contact_type = "OPERATIONS"
#       name                   = "Platform team"
#       title                  = "On call"
#       email_address          = "platform@example.com"
#       phone_number           = "+4912345678"
#     }
#     ```
package policies.account.contacts_use_shared_mailboxes

import data.lib.verdict

fail contains verdict.fail(sprintf("the contact is a private mailbox at %s", [domain]), "email_address") if {
	domain := regex.replace(lower(input.values.email_address), `^.*@`, "")
	domain in private
}

private := {
	"aol.com", "gmail.com", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "icloud.com", "live.com", "mail.com",
	"me.com", "msn.com", "outlook.com", "proton.me", "protonmail.com", "qq.com", "web.de", "yahoo.com", "yandex.ru", "163.com",
}
