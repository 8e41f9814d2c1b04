# METADATA
# title: Log groups drop what is old
# description: |
#   A log group keeps its events for ever unless it is told otherwise. After
#   some years nobody reads them, everybody pays for them, and personal data in
#   them should have been gone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
#     description: Working with log groups and log streams
# custom:
#   resources: [aws_cloudwatch_log_group]
#   scope: resource
#   evidence:
#     - practice: cost_decomissioning_resources_data_retention
#       strength: direct
#     - practice: sus_sus_data_a4
#       strength: direct
#     - practice: sus_sus_data_a6
#       strength: partial
#   risk: medium
#   remediation: |
#     Set how many days the logs are needed.
#
#     ```terraform
#     resource "aws_cloudwatch_log_group" "example" {
#       retention_in_days = 365
#     }
#     ```
package policies.cloudwatch.log_groups_expire

import data.lib.verdict

# Default: 0, for ever (provider 5.100, retention_in_days; CloudWatch Logs,
# "Change log data retention").
fail contains verdict.fail("logs are kept for ever", "retention_in_days") if not expires

expires if input.values.retention_in_days > 0

# The class for delivery keeps its events for two days, whatever is set.
skip if input.values.log_group_class == "DELIVERY"
