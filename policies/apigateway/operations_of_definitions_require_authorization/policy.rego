# METADATA
# title: Operations of API definitions ask who is calling
# description: |
#   An API that is made from an OpenAPI document is as open as the document
#   says. An operation without security answers everyone who finds its address.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
#     description: x-amazon-apigateway-authorizer
#   - ref: https://spec.openapis.org/oas/v3.0.3#security-requirement-object
#     description: OpenAPI, security requirements
# custom:
#   resources: [aws_api_gateway_rest_api, aws_apigatewayv2_api]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Give the document or the operation a security requirement with an
#     authorizer.
#
#     ```terraform
#     resource "aws_apigatewayv2_api" "example" {
#       body = jsonencode({
#         openapi  = "3.0.1"
#         security = [{ users = [] }]
#       })
#     }
#     ```
package policies.apigateway.operations_of_definitions_require_authorization

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("anybody may call %s %s", [upper(verb), path]), "body") if {
	some path, item in definition.paths
	some verb, operation in item
	lower(verb) in verbs
	not authorized(operation)
	not closed
}

definition := yaml.unmarshal(input.values.body)

verbs := {"get", "put", "post", "delete", "head", "patch", "trace", "x-amazon-apigateway-any-method"}

authorized(operation) if required(operation.security)

authorized(operation) if {
	not operation.security
	required(definition.security)
}

authorized(operation) if upper(operation["x-amazon-apigateway-auth"].type) == "AWS_IAM"

# One of the requirements is enough, and an empty one asks for nothing.
required(security) if {
	count(security) > 0
	not {} in security
}

# A private API, or one whose policy checks the caller's network or account.
closed if "PRIVATE" in input.values.endpoint_configuration[0].types

closed if {
	some holder in array.concat([input], related.to(input, "aws_api_gateway_rest_api_policy", "rest_api_id"))
	document := holder.documents.policy
	count(iam.public_statements(document)) == 0
}

skip if not input.values.body

unknown contains verdict.unknown("body", "the text is neither YAML nor JSON") if {
	input.values.body
	not yaml.is_valid(input.values.body)
}
