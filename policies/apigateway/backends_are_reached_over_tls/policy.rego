# METADATA
# title: APIs reach their backends over TLS and check the certificate
# description: |
#   A gateway that calls its backend over plain HTTP, or takes any certificate,
#   undoes the encryption that its clients see: what they send can be read and
#   changed behind it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html
#     description: Choose an API Gateway API integration type
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_integration
#     description: aws_api_gateway_integration.tls_config
# custom:
#   resources: [aws_api_gateway_integration, aws_apigatewayv2_integration]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the backend a certificate of a public authority and call it by https.
#
#     ```terraform
#     resource "aws_api_gateway_integration" "example" {
#       type = "HTTP_PROXY"
#       uri  = "https://backend.example.com"
#     }
#     ```
package policies.apigateway.backends_are_reached_over_tls

import data.lib.verdict

fail contains verdict.fail("the backend is called over plain HTTP", "uri") if {
	input.values.type in {"HTTP", "HTTP_PROXY"}
	startswith(lower(input.values.uri), "http://")
	not linked
}

fail contains verdict.fail("the backend is called over plain HTTP", "integration_uri") if {
	input.values.integration_type in {"HTTP", "HTTP_PROXY"}
	startswith(lower(input.values.integration_uri), "http://")
	not linked
}

fail contains verdict.fail("the certificate of the backend is not checked", sprintf("tls_config[%d].insecure_skip_verification", [i])) if {
	some i, config in input.values.tls_config
	config.insecure_skip_verification == true
}

# Through a VPC link the call stays in the VPC.
linked if input.values.connection_type == "VPC_LINK"
