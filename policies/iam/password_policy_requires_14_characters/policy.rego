# METADATA
# title: Passwords of IAM users have at least 14 characters
# description: |
#   Short passwords are guessed, or found from a leaked hash, in no time. Length is what
#   makes a password strong. Without a policy, AWS is content with eight characters.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
#     description: Set an account password policy for IAM users
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_account_password_policy
#     description: aws_iam_account_password_policy
# custom:
#   scope: account
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: direct
#   remediation: |
#     Ask for 14 characters. Passwords that exist go on until they are changed.
#
#     ```terraform
#     resource "aws_iam_account_password_policy" "this" {
#       minimum_password_length = 14
#     }
#     ```
package policies.iam.password_policy_requires_14_characters

import data.lib.related
import data.lib.verdict

policies := related.all("aws_iam_account_password_policy")

# Without a policy of the account's own, AWS asks for 8 characters.
fail contains verdict.missing("the account has no password policy, and 8 characters are enough", "aws_iam_account_password_policy") if count(policies) == 0

# Default: 6 (provider 5.100; IAM API, UpdateAccountPasswordPolicy).
fail contains verdict.at(policy, "passwords of 6 characters are enough", "minimum_password_length") if {
	some policy in policies
	not policy.values.minimum_password_length
}

fail contains verdict.at(policy, sprintf("passwords of %d characters are enough", [policy.values.minimum_password_length]), "minimum_password_length") if {
	some policy in policies
	policy.values.minimum_password_length < 14
}
