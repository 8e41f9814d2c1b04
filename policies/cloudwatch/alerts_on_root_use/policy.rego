# METADATA
# title: Use of the root user raises an alert
# description: |
#   The root user may do everything and is needed for almost nothing. When it is
#   used at all, somebody should know at once: either it was one of the few
#   tasks that need it, or the account is lost.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
#     description: Creating CloudWatch alarms for CloudTrail events
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
#     description: Filters and alarms that AWS suggests
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_securely_operate_aws_account
#       strength: direct
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   risk: medium
#   remediation: |
#     Filter the log group of the trail for these events, and let an alarm on
#     the metric notify a topic that people read; or send the events to a topic
#     with an EventBridge rule.
#
#     ```terraform
#     resource "aws_cloudwatch_log_metric_filter" "root" {
#       name           = "root"
#       log_group_name = aws_cloudwatch_log_group.trail.name
#       pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
#
#       metric_transformation {
#         name      = "root"
#         namespace = "trail"
#         value     = "1"
#       }
#     }
#
#     resource "aws_cloudwatch_metric_alarm" "root" {
#       alarm_name          = "root"
#       comparison_operator = "GreaterThanOrEqualToThreshold"
#       evaluation_periods  = 1
#       metric_name         = "root"
#       namespace           = "trail"
#       period              = 300
#       statistic           = "Sum"
#       threshold           = 1
#       alarm_actions       = [aws_sns_topic.security.arn]
#     }
#     ```
package policies.cloudwatch.alerts_on_root_use

import data.lib.alerts
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no alert tells when the root user is used", "aws_cloudwatch_log_metric_filter") if not alerts.on_text(`\bRoot\b`)

# Without a trail there is nothing to filter, which is said elsewhere.
skip if count(related.all("aws_cloudtrail")) == 0
