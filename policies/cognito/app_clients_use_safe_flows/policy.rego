# METADATA
# title: App clients use safe flows of signing in
# description: |
#   Flows that send the password to Cognito through the app, or tokens back in
#   the address of a page, leave them in logs and histories. A callback without
#   TLS hands them to the network.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
#     description: Application-specific settings with app clients
#   - ref: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
#     description: CreateUserPoolClient
# custom:
#   resources: [aws_cognito_user_pool_client]
#   scope: resource
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: medium
#   remediation: |
#     Use SRP and the authorization code grant with PKCE; call back over https.
#
#     ```terraform
#     resource "aws_cognito_user_pool_client" "example" {
#       explicit_auth_flows  = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
#       allowed_oauth_flows  = ["code"]
#       callback_urls        = ["https://app.example.com/signed-in"]
#     }
#     ```
package policies.cognito.app_clients_use_safe_flows

import data.lib.verdict

fail contains verdict.fail(sprintf("the flow %s sends passwords through the app", [flow]), "explicit_auth_flows") if {
	some flow in input.values.explicit_auth_flows
	flow in {"ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"}
}

fail contains verdict.fail("the implicit grant returns tokens in addresses", "allowed_oauth_flows") if "implicit" in input.values.allowed_oauth_flows

fail contains verdict.fail(sprintf("users are called back without TLS at %s", [address]), "callback_urls") if {
	some address in input.values.callback_urls
	regex.match(`^http://`, lower(address))
	not regex.match(`^http://(localhost|127\.0\.0\.1|\[::1\])([:/]|$)`, lower(address))
}

# Default: on, for clients made since 2021.
fail contains verdict.fail("tokens cannot be revoked", "enable_token_revocation") if input.values.enable_token_revocation == false

fail contains verdict.fail("errors tell which users exist", "prevent_user_existence_errors") if input.values.prevent_user_existence_errors == "LEGACY"
