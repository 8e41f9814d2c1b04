# METADATA
# title: Stages do not log whole requests and responses
# description: |
#   Data tracing writes headers and bodies to the execution log, and with them
#   passwords, tokens and personal data. Whoever may read the logs has them all,
#   for as long as they are kept.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
#     description: Set up CloudWatch logging for REST APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings
#     description: aws_api_gateway_method_settings.settings.data_trace_enabled
# custom:
#   resources: [aws_api_gateway_method_settings, aws_apigatewayv2_stage]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_define_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn tracing of data off; keep it for a test stage without real data.
#
#     ```terraform
#     resource "aws_api_gateway_method_settings" "example" {
#       settings {
#         logging_level      = "ERROR"
#         data_trace_enabled = false
#       }
#     }
#     ```
package policies.apigateway.payloads_are_not_logged

import data.lib.verdict

# Default: false (API Gateway API, MethodSetting and RouteSettings).
fail contains verdict.fail("whole requests and responses are logged", sprintf("settings[%d].data_trace_enabled", [i])) if {
	some i, s in input.values.settings
	s.data_trace_enabled == true
}

fail contains verdict.fail("whole requests and responses are logged", sprintf("default_route_settings[%d].data_trace_enabled", [i])) if {
	some i, s in input.values.default_route_settings
	s.data_trace_enabled == true
}

fail contains verdict.fail(sprintf("whole requests and responses of %s are logged", [s.route_key]), sprintf("route_settings[%d].data_trace_enabled", [i])) if {
	some i, s in input.values.route_settings
	s.data_trace_enabled == true
}
