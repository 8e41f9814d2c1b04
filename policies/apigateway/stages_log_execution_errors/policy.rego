# METADATA
# title: Stages of REST and WebSocket APIs log errors of execution
# description: |
#   Errors inside the gateway, such as a refused authorizer, a wrong mapping or
#   a backend that does not answer, show up in the execution log alone. Without
#   it an attack on an authorizer and a broken deployment look the same: like
#   nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
#     description: Set up CloudWatch logging for REST APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings
#     description: aws_api_gateway_method_settings
# custom:
#   resources: [aws_api_gateway_stage, aws_apigatewayv2_stage]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Set the level to ERROR for all methods of the stage.
#
#     ```terraform
#     resource "aws_api_gateway_method_settings" "example" {
#       rest_api_id = aws_api_gateway_rest_api.example.id
#       stage_name  = aws_api_gateway_stage.example.stage_name
#       method_path = "*/*"
#
#       settings {
#         logging_level = "ERROR"
#       }
#     }
#     ```
package policies.apigateway.stages_log_execution_errors

import data.lib.related
import data.lib.verdict

# Default: OFF (API Gateway API, MethodSetting, loggingLevel).
fail contains verdict.missing("errors are not logged", "aws_api_gateway_method_settings") if {
	input.type == "aws_api_gateway_stage"
	count(settings) == 0
}

fail contains verdict.at(s, "errors are not logged", "settings[0].logging_level") if {
	some s in settings
	not writes(s)
}

writes(s) if s.values.settings[0].logging_level in levels

settings := [s |
	some s in related.to(input, "aws_api_gateway_method_settings", "stage_name")
	not elsewhere(s)
]

# Stages of two APIs may have one name. In a state and an account the APIs' ids
# tell them apart; in configuration a reference does.
elsewhere(s) if {
	input.source in {"state", "aws"}
	s.values.rest_api_id != input.values.rest_api_id
}

levels := {"ERROR", "INFO"}

fail contains verdict.fail("errors are not logged", "default_route_settings[0].logging_level") if {
	input.type == "aws_apigatewayv2_stage"
	some api in related.from(input, "api_id")
	api.values.protocol_type == "WEBSOCKET"
	not logged
}

logged if {
	some s in input.values.default_route_settings
	s.logging_level in levels
}

# HTTP APIs have no such log.
skip if {
	some api in related.from(input, "api_id")
	api.values.protocol_type == "HTTP"
}

unknown contains verdict.unknown("api_id", "the API, which may be one for WebSockets, is not in the workload") if {
	input.type == "aws_apigatewayv2_stage"
	not logged
	count(related.from(input, "api_id")) == 0
}
