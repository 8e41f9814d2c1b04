# METADATA
# title: Passwords of IAM users are not used again
# description: |
#   Whoever may return to an old password does so, and a password that leaked long ago
#   opens the account again. IAM remembers up to 24 passwords of a user.
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
#       strength: direct
#   remediation: |
#     Let IAM remember 24 passwords.
#
#     ```terraform
#     resource "aws_iam_account_password_policy" "this" {
#       minimum_password_length   = 14
#       password_reuse_prevention = 24
#     }
#     ```
package policies.iam.password_policy_prevents_reuse

import data.lib.verdict

# Default: passwords are not remembered (IAM API, UpdateAccountPasswordPolicy).
fail contains verdict.fail("old passwords can be used again at once", "password_reuse_prevention") if {
	not input.values.password_reuse_prevention
}

fail contains verdict.fail(sprintf("only the last %d passwords cannot be used again", [input.values.password_reuse_prevention]), "password_reuse_prevention") if {
	input.values.password_reuse_prevention < 24
}
