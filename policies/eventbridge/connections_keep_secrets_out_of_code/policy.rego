# METADATA
# title: API connections hold no credentials in code
# description: |
#   EventBridge keeps the credentials of a connection in Secrets Manager.
#   Written out in the configuration they are known to everybody who reads the
#   repository, the plan or the state.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-target-connection.html
#     description: Connections for HTTP targets
# custom:
#   resources: [aws_cloudwatch_event_connection]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Hand the credential over from where it is kept, and change the one that
#     was exposed.
#
#     ```terraform
#     resource "aws_cloudwatch_event_connection" "example" {
#       name               = "example"
#       authorization_type = "API_KEY"
#
#       auth_parameters {
#         api_key {
#           key   = "x-api-key"
#           value = data.aws_secretsmanager_secret_version.example.secret_string
#         }
#       }
#     }
#     ```
package policies.eventbridge.connections_keep_secrets_out_of_code

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail("the API key stands in the configuration", sprintf("auth_parameters[%d].api_key[%d].value", [i, j])) if {
	some i, parameters in input.values.auth_parameters
	some j, api_key in parameters.api_key
	literal.is_written(api_key.value)
}

fail contains verdict.fail("the password stands in the configuration", sprintf("auth_parameters[%d].basic[%d].password", [i, j])) if {
	some i, parameters in input.values.auth_parameters
	some j, basic in parameters.basic
	literal.is_written(basic.password)
}

fail contains verdict.fail("the client secret stands in the configuration", sprintf("auth_parameters[%d].oauth[%d].client_parameters[%d].client_secret", [i, j, k])) if {
	some i, parameters in input.values.auth_parameters
	some j, oauth in parameters.oauth
	some k, client in oauth.client_parameters
	literal.is_written(client.client_secret)
}

skip if literal.has_no_source(input)
