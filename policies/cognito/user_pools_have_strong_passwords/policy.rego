# METADATA
# title: User pools ask for long passwords of all kinds of characters
# description: |
#   Short and simple passwords are guessed. What a user pool accepts is what its
#   users will choose.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
#     description: Passwords, account recovery, and password policies
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool
#     description: aws_cognito_user_pool.password_policy
# custom:
#   resources: [aws_cognito_user_pool]
#   scope: resource
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: direct
#   risk: medium
#   remediation: |
#     Ask for 12 characters or more, of all four kinds, and let temporary
#     passwords run out within a week. It applies when a password is changed.
#
#     ```terraform
#     resource "aws_cognito_user_pool" "example" {
#       password_policy {
#         minimum_length                   = 14
#         require_lowercase                = true
#         require_uppercase                = true
#         require_numbers                  = true
#         require_symbols                  = true
#         temporary_password_validity_days = 3
#       }
#     }
#     ```
package policies.cognito.user_pools_have_strong_passwords

import data.lib.verdict

# Without a policy: 8 characters of all four kinds (Cognito Developer Guide, "Passwords,
# account recovery, and password policies").
fail contains verdict.fail("passwords of 8 characters are accepted", "password_policy") if not input.values.password_policy[0]

fail contains verdict.fail(sprintf("passwords of %d characters are accepted", [policy.minimum_length]), "password_policy[0].minimum_length") if {
	some policy in input.values.password_policy
	policy.minimum_length < 12
}

fail contains verdict.fail("passwords of fewer than 12 characters are accepted", "password_policy[0].minimum_length") if {
	some policy in input.values.password_policy
	not policy.minimum_length
}

fail contains verdict.fail("passwords without lower-case letters are accepted", "password_policy[0].require_lowercase") if {
	some policy in input.values.password_policy
	not policy.require_lowercase == true
}

fail contains verdict.fail("passwords without upper-case letters are accepted", "password_policy[0].require_uppercase") if {
	some policy in input.values.password_policy
	not policy.require_uppercase == true
}

fail contains verdict.fail("passwords without digits are accepted", "password_policy[0].require_numbers") if {
	some policy in input.values.password_policy
	not policy.require_numbers == true
}

fail contains verdict.fail("passwords without symbols are accepted", "password_policy[0].require_symbols") if {
	some policy in input.values.password_policy
	not policy.require_symbols == true
}

# Default: 7.
fail contains verdict.fail(sprintf("temporary passwords are valid for %d days", [policy.temporary_password_validity_days]), "password_policy[0].temporary_password_validity_days") if {
	some policy in input.values.password_policy
	policy.temporary_password_validity_days > 7
}
