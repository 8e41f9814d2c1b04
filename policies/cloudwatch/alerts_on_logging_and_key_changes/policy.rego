# METADATA
# title: Changes of logging, bucket policies and keys raise an alert
# description: |
#   Switching the trail off is how an intruder starts, opening a bucket how data
#   leaves, and deleting a key how it is lost. None happens often, and each can
#   be stopped while it is going on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
#     description: Creating CloudWatch alarms for CloudTrail events
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
#     description: Filters and alarms that AWS suggests
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_protect_data_rest_key_mgmt
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
#     resource "aws_cloudwatch_log_metric_filter" "trail" {
#       name           = "trail"
#       log_group_name = aws_cloudwatch_log_group.trail.name
#       pattern        = "{ ($.eventName = DeleteTrail) || ($.eventName = StopLogging) || ($.eventName = UpdateTrail) }"
#
#       metric_transformation {
#         name      = "trail"
#         namespace = "trail"
#         value     = "1"
#       }
#     }
#
#     resource "aws_cloudwatch_metric_alarm" "trail" {
#       alarm_name          = "trail"
#       comparison_operator = "GreaterThanOrEqualToThreshold"
#       evaluation_periods  = 1
#       metric_name         = "trail"
#       namespace           = "trail"
#       period              = 300
#       statistic           = "Sum"
#       threshold           = 1
#       alarm_actions       = [aws_sns_topic.security.arn]
#     }
#     ```
package policies.cloudwatch.alerts_on_logging_and_key_changes

import data.lib.alerts
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no alert tells when trails change or stop", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("cloudtrail.amazonaws.com", {"DeleteTrail", "StopLogging", "UpdateTrail"})

fail contains verdict.missing("no alert tells when the configuration recorder stops", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("config.amazonaws.com", {"DeleteDeliveryChannel", "StopConfigurationRecorder"})

fail contains verdict.missing("no alert tells when policies of buckets change", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("s3.amazonaws.com", {"DeleteBucketPolicy", "PutBucketAcl", "PutBucketPolicy"})

fail contains verdict.missing("no alert tells when keys are disabled or deleted", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("kms.amazonaws.com", {"DisableKey", "ScheduleKeyDeletion"})

# Without a trail there is nothing to filter, which is said elsewhere.
skip if count(related.all("aws_cloudtrail")) == 0
