# METADATA
# title: Passwords of IAM users mix all kinds of characters
# description: |
#   A password of one kind of characters is found sooner by somebody who tries them all.
#   The account's policy can ask for upper and lower case letters, digits and symbols.
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
#     Ask for all four. Passwords that exist go on until they are changed.
#
#     ```terraform
#     resource "aws_iam_account_password_policy" "this" {
#       minimum_password_length      = 14
#       require_lowercase_characters = true
#       require_uppercase_characters = true
#       require_numbers              = true
#       require_symbols              = true
#     }
#     ```
package policies.iam.password_policy_requires_all_character_classes

import data.lib.verdict

# Default of each: false (IAM API, UpdateAccountPasswordPolicy).
fail contains verdict.fail("passwords need no lower case letter", "require_lowercase_characters") if {
	not input.values.require_lowercase_characters == true
}

fail contains verdict.fail("passwords need no upper case letter", "require_uppercase_characters") if {
	not input.values.require_uppercase_characters == true
}

fail contains verdict.fail("passwords need no digit", "require_numbers") if not input.values.require_numbers == true

fail contains verdict.fail("passwords need no symbol", "require_symbols") if not input.values.require_symbols == true
