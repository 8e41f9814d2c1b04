# METADATA
# title: What devices do is logged
# description: |
#   Without the log of AWS IoT nobody sees which devices connect, are refused,
#   or publish where they should not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/configure-logging.html
#     description: Configure AWS IoT logging
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iot_logging_options
#     description: aws_iot_logging_options
# custom:
#   resources: [aws_iot_logging_options]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Set the level to WARN or higher detail.
#
#     ```terraform
#     resource "aws_iot_logging_options" "example" {
#       default_log_level = "WARN"
#       role_arn          = aws_iam_role.logs.arn
#     }
#     ```
package policies.iot.device_activity_is_logged

import data.lib.verdict

fail contains verdict.fail("nothing is logged by default", "default_log_level") if input.values.default_log_level == "DISABLED"

# Default: false (IoT API, SetV2LoggingOptions).
fail contains verdict.fail("all logs are disabled", "disable_all_logs") if input.values.disable_all_logs == true
