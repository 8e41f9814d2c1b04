# METADATA
# title: Backends can tell that the gateway is calling
# description: |
#   A backend on the internet that cannot tell the gateway from others answers
#   those who go past it, and with it past authorization, limits and the web
#   ACL. With a client certificate it can refuse them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
#     description: Generate and configure an SSL certificate for backend authentication
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_client_certificate
#     description: aws_api_gateway_client_certificate
# custom:
#   resources: [aws_api_gateway_stage]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#   risk: medium
#   remediation: |
#     Give the stage a client certificate and have the backend check it, or
#     reach the backend through a VPC link.
#
#     ```terraform
#     resource "aws_api_gateway_stage" "example" {
#       client_certificate_id = aws_api_gateway_client_certificate.example.id
#     }
#     ```
package policies.apigateway.backends_verify_the_gateway

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the gateway shows its HTTP backends no certificate", "client_certificate_id") if {
	not input.values.client_certificate_id
	count(backends) > 0
}

# Only calls over the internet; functions and services of AWS check signatures.
backends := [integration |
	some api in related.from(input, "rest_api_id")
	some integration in related.to(api, "aws_api_gateway_integration", "rest_api_id")
	integration.values.type in {"HTTP", "HTTP_PROXY"}
	not integration.values.connection_type == "VPC_LINK"
]

unknown contains verdict.unknown("rest_api_id", "the API, whose backends decide, is not in the workload") if {
	not input.values.client_certificate_id
	count(related.from(input, "rest_api_id")) == 0
}
