# METADATA
# title: IAM users can change their own passwords
# description: |
#   A user who cannot change the password keeps one that somebody else chose and knows.
#   One who is locked out when it expires needs an administrator, or shares the password
#   of a colleague meanwhile.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
#     description: Set an account password policy for IAM users
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_account_password_policy
#     description: aws_iam_account_password_policy
# custom:
#   resources: [aws_iam_account_password_policy]
#   scope: account
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#   remediation: |
#     Let users change their passwords, also when they have expired.
#
#     ```terraform
#     resource "aws_iam_account_password_policy" "this" {
#       minimum_password_length        = 14
#       allow_users_to_change_password = true
#       hard_expiry                    = false
#     }
#     ```
package policies.iam.password_policy_lets_users_change_their_own

import data.lib.verdict

# Default: true (provider 5.100).
fail contains verdict.fail("users cannot change their own passwords", "allow_users_to_change_password") if {
	input.values.allow_users_to_change_password == false
}

# Default: false (IAM API, UpdateAccountPasswordPolicy). Nothing expires where
# there is no age.
fail contains verdict.fail("users whose password has expired are locked out", "hard_expiry") if {
	input.values.hard_expiry == true
	input.values.max_password_age > 0
}
