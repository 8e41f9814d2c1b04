# METADATA
# title: Stages of APIs write access logs
# description: |
#   Without access logs nobody can say who called an API, when, and what came
#   back: neither during an attack nor afterwards.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
#     description: Set up CloudWatch logging for REST APIs
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
#     description: Configure logging for HTTP APIs
# custom:
#   resources: [aws_api_gateway_stage, aws_apigatewayv2_stage, aws_api_gateway_deployment]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Name a log group or a Firehose stream, and the fields that are written.
#     REST and WebSocket APIs need a role for CloudWatch in the account settings
#     of API Gateway.
#
#     ```terraform
#     resource "aws_apigatewayv2_stage" "example" {
#       access_log_settings {
#         destination_arn = aws_cloudwatch_log_group.api.arn
#         format          = "$context.requestId $context.identity.sourceIp $context.routeKey $context.status"
#       }
#     }
#     ```
package policies.apigateway.stages_log_access

import data.lib.verdict

# Default: none (API Gateway API, AccessLogSettings).
fail contains verdict.fail("no access log is written", "access_log_settings") if not logged

logged if {
	some settings in input.values.access_log_settings
	settings.destination_arn
}

# A deployment with the name of a stage makes one that has no log.
skip if {
	input.type == "aws_api_gateway_deployment"
	not input.values.stage_name
}
