# METADATA
# title: Passwords of IAM users expire within 90 days
# description: |
#   A password that never expires serves whoever got hold of it for as long as the user
#   exists. Ninety days bound the harm, and find the users whom nobody needs any more.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
#     description: Set an account password policy for IAM users
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_account_password_policy
#     description: aws_iam_account_password_policy
# custom:
#   resources: [aws_iam_account_password_policy]
#   scope: account
#   evidence:
#     - practice: sec_identities_audit
#       strength: direct
#     - practice: sec_permissions_lifecycle
#       strength: partial
#   remediation: |
#     Let passwords expire after 90 days. Users whose password is older must change it
#     when they sign in next.
#
#     ```terraform
#     resource "aws_iam_account_password_policy" "this" {
#       minimum_password_length = 14
#       max_password_age        = 90
#     }
#     ```
package policies.iam.password_policy_expires_passwords

import data.lib.verdict

# Default: 0, passwords never expire (IAM API, UpdateAccountPasswordPolicy).
fail contains verdict.fail("passwords never expire", "max_password_age") if not expiring

fail contains verdict.fail(sprintf("passwords expire only after %d days", [input.values.max_password_age]), "max_password_age") if {
	input.values.max_password_age > 90
}

expiring if input.values.max_password_age > 0
