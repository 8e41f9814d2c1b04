# METADATA
# title: User pools ask for a second factor
# description: |
#   With the password alone everyone who guesses or buys it is the user. Where
#   the second factor is up to the users, those who need it most do not set it
#   up.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
#     description: Adding MFA to a user pool
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool
#     description: aws_cognito_user_pool.mfa_configuration
# custom:
#   resources: [aws_cognito_user_pool]
#   scope: resource
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: direct
#   risk: medium
#   remediation: |
#     Require MFA, with an authenticator app. Users who have none set it up when
#     they sign in next.
#
#     ```terraform
#     resource "aws_cognito_user_pool" "example" {
#       mfa_configuration = "ON"
#
#       software_token_mfa_configuration {
#         enabled = true
#       }
#     }
#     ```
package policies.cognito.user_pools_require_mfa

import data.lib.verdict

# Default: OFF (Cognito API, CreateUserPool, MfaConfiguration).
fail contains verdict.fail("no second factor is asked for", "mfa_configuration") if not asked

asked if input.values.mfa_configuration in {"ON", "OPTIONAL"}

fail contains verdict.fail("the second factor is left to the users", "mfa_configuration") if input.values.mfa_configuration == "OPTIONAL"
