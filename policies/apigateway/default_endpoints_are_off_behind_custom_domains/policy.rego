# METADATA
# title: APIs with a domain of their own are not reached past it
# description: |
#   Each API has an address at execute-api besides the domain that it was given.
#   Who uses that goes past what was set up for the domain: its TLS policy, its
#   client certificates, the distribution and the web ACL before it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
#     description: Disable the default endpoint for REST APIs
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html
#     description: Disable the default endpoint for HTTP APIs
# custom:
#   resources: [aws_api_gateway_rest_api, aws_apigatewayv2_api]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn the default endpoint off once all clients use the domain, and deploy
#     the API.
#
#     ```terraform
#     resource "aws_apigatewayv2_api" "example" {
#       disable_execute_api_endpoint = true
#     }
#     ```
package policies.apigateway.default_endpoints_are_off_behind_custom_domains

import data.lib.related
import data.lib.verdict

# Default: false (API Gateway API, CreateRestApi and CreateApi).
fail contains verdict.fail("the API is also reached at its default endpoint", "disable_execute_api_endpoint") if {
	count(mappings) > 0
	not input.values.disable_execute_api_endpoint == true
}

mappings := array.concat(
	related.to(input, "aws_api_gateway_base_path_mapping", "api_id"),
	related.to(input, "aws_apigatewayv2_api_mapping", "api_id"),
)

# A private API is reached from within at both.
skip if "PRIVATE" in input.values.endpoint_configuration[0].types
