# METADATA
# title: Methods and routes of APIs ask who is calling
# description: |
#   A method without authorization answers everyone who finds its address. An
#   API key alone does not help: it is a text in every client, made to count
#   calls and not to prove who makes them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
#     description: Control and manage access to REST APIs
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html
#     description: Control and manage access to HTTP APIs
# custom:
#   resources: [aws_api_gateway_method, aws_apigatewayv2_route, aws_apigatewayv2_api]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#     - practice: sec_network_protection_layered
#       strength: partial
#   remediation: |
#     Put an authorizer, Cognito or IAM before the method. Ignore this for what
#     is meant for everyone, such as webhooks that check a signature.
#
#     ```terraform
#     resource "aws_apigatewayv2_route" "example" {
#       api_id             = aws_apigatewayv2_api.example.id
#       route_key          = "GET /orders"
#       authorization_type = "JWT"
#       authorizer_id      = aws_apigatewayv2_authorizer.example.id
#     }
#     ```
package policies.apigateway.methods_require_authorization

import data.lib.iam
import data.lib.related
import data.lib.verdict

# A preflight request never carries credentials.
fail contains verdict.fail("anybody may call the method", "authorization") if {
	input.type == "aws_api_gateway_method"
	input.values.authorization == "NONE"
	not input.values.http_method == "OPTIONS"
	not closed
}

# The caller's network or account is checked before the method is.
closed if {
	some api in related.from(input, "rest_api_id")
	some documents in policies(api)
	count(iam.public_statements(documents)) == 0
}

# A private API is reached from VPC endpoints that its policy names.
closed if {
	some api in related.from(input, "rest_api_id")
	"PRIVATE" in api.values.endpoint_configuration[0].types
}

policies(api) := [document |
	some holder in array.concat([api], related.to(api, "aws_api_gateway_rest_api_policy", "rest_api_id"))
	document := holder.documents.policy
]

# Default: NONE (provider 5.100, authorization_type).
fail contains verdict.fail("anybody may call the route", "authorization_type") if {
	input.type == "aws_apigatewayv2_route"
	not authorized
	not preflight
	not message
}

preflight if startswith(input.values.route_key, "OPTIONS ")

authorized if input.values.authorization_type != "NONE"

# An API with a target makes a route of its own, which asks for nothing.
fail contains verdict.fail("anybody may call the target", "target") if {
	input.type == "aws_apigatewayv2_api"
	input.values.target
}

skip if {
	input.type == "aws_apigatewayv2_api"
	not input.values.target
}

# A WebSocket is authorized when it connects.
message if {
	some api in related.from(input, "api_id")
	api.values.protocol_type == "WEBSOCKET"
	not input.values.route_key == "$connect"
}
