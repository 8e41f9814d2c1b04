# METADATA
# title: HTTP APIs do not let every website call them
# description: |
#   With the origin * any page that a user opens may call the API from the
#   user's browser, from inside the user's network, and read the answer.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
#     description: Configure CORS for HTTP APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api
#     description: aws_apigatewayv2_api.cors_configuration
# custom:
#   resources: [aws_apigatewayv2_api]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: low
#   remediation: |
#     Name the origins of the pages that call the API.
#
#     ```terraform
#     resource "aws_apigatewayv2_api" "example" {
#       cors_configuration {
#         allow_origins = ["https://app.example.com"]
#       }
#     }
#     ```
package policies.apigateway.http_apis_limit_origins

import data.lib.verdict

fail contains verdict.fail(sprintf("pages from %s may call the API", [origin]), sprintf("cors_configuration[%d].allow_origins", [i])) if {
	some i, cors in input.values.cors_configuration
	some origin in cors.allow_origins
	origin in {"*", "http://*", "https://*"}
}
