# METADATA
# title: Alarms may act
# description: |
#   An alarm whose actions are turned off changes its colour on a dashboard and
#   tells nobody. It is done for a night of maintenance, and stays.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html
#     description: Alarm actions
# custom:
#   resources: [aws_cloudwatch_composite_alarm, aws_cloudwatch_metric_alarm]
#   scope: resource
#   evidence:
#     - practice: rel_monitor_aws_resources_notification_monitor
#       strength: direct
#     - practice: ops_workload_observability_create_alerts
#       strength: partial
#     - practice: rel_withstand_component_failures_notifications_sent_system
#       strength: partial
#   risk: high
#   remediation: |
#     Let the alarm act again.
#
#     ```terraform
#     resource "aws_cloudwatch_metric_alarm" "example" {
#       actions_enabled = true
#     }
#     ```
package policies.cloudwatch.alarm_actions_enabled

import data.lib.verdict

# Default: true (CloudWatch API, PutMetricAlarm, ActionsEnabled).
fail contains verdict.fail("the alarm's actions are turned off", "actions_enabled") if input.values.actions_enabled == false
