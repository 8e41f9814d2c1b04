# METADATA
# title: A configuration that raises an alarm is taken back
# description: |
#   Changed configuration breaks a system as well as changed code does. With a
#   monitor AppConfig watches an alarm during the rollout and returns to the
#   last configuration when it fires.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appconfig/latest/userguide/monitoring-deployments.html
#     description: Monitoring deployments for automatic rollback
# custom:
#   resources: [aws_appconfig_environment]
#   scope: resource
#   evidence:
#     - practice: ops_mit_deploy_risks_auto_testing_and_rollback
#       strength: direct
#     - practice: ops_mit_deploy_risks_plan_for_unsucessful_changes
#       strength: partial
#   risk: medium
#   remediation: |
#     Name an alarm that tells whether the application is well.
#
#     ```terraform
#     resource "aws_appconfig_environment" "example" {
#       monitor {
#         alarm_arn      = aws_cloudwatch_metric_alarm.errors.arn
#         alarm_role_arn = aws_iam_role.appconfig.arn
#       }
#     }
#     ```
package policies.appconfig.alarms_roll_back_configuration

import data.lib.verdict

fail contains verdict.fail("no alarm takes a configuration back", "monitor") if not monitored

monitored if count(input.values.monitor) > 0
