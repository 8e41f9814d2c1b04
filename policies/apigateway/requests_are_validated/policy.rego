# METADATA
# title: Methods that take data check it first
# description: |
#   A validator turns away requests without what the method needs, or with a
#   body of another form, before the backend runs on them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
#     description: Request validation for REST APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_request_validator
#     description: aws_api_gateway_request_validator
# custom:
#   resources: [aws_api_gateway_method]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Make a validator, and a model for the body.
#
#     ```terraform
#     resource "aws_api_gateway_method" "example" {
#       request_validator_id = aws_api_gateway_request_validator.example.id
#       request_models       = { "application/json" = aws_api_gateway_model.order.name }
#     }
#     ```
package policies.apigateway.requests_are_validated

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("requests are not validated", "request_validator_id") if {
	input.values.http_method in {"PATCH", "POST", "PUT"}
	not input.values.request_validator_id
}

fail contains verdict.at(validator, "the validator checks nothing", "") if {
	some validator in related.from(input, "request_validator_id")
	validator.type == "aws_api_gateway_request_validator"
	not validator.values.validate_request_body == true
	not validator.values.validate_request_parameters == true
}
