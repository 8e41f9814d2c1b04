# METADATA
# title: State machines log their executions
# description: |
#   An express execution leaves no history behind, a standard one for 90 days.
#   Without a log nobody can say later what ran, with which result, or who made
#   it fail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
#     description: Logging in CloudWatch Logs
# custom:
#   resources: [aws_sfn_state_machine]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Send at least errors to a log group. Leave execution data out where it is
#     sensitive.
#
#     ```terraform
#     resource "aws_sfn_state_machine" "example" {
#       logging_configuration {
#         level           = "ERROR"
#         log_destination = "${aws_cloudwatch_log_group.example.arn}:*"
#       }
#     }
#     ```
package policies.stepfunctions.executions_are_logged

import data.lib.verdict

# Default: OFF (Step Functions API, LoggingConfiguration, level).
fail contains verdict.fail("executions are not logged", "logging_configuration[0].level") if not logged

logged if {
	some logging in input.values.logging_configuration
	logging.level in {"ALL", "ERROR", "FATAL"}
}
