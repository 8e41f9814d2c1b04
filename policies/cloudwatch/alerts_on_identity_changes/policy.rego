# METADATA
# title: Changes of permissions raise an alert
# description: |
#   Who got in gives himself more: a policy attached to a user, a new version of
#   one that is attached already. Seen at once it is undone with one call.
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
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_permissions_continuous_reduction
#       strength: partial
#   risk: medium
#   remediation: |
#     Filter the log group of the trail for these events, and let an alarm on
#     the metric notify a topic that people read; or send the events to a topic
#     with an EventBridge rule.
#
#     ```terraform
#     resource "aws_cloudwatch_log_metric_filter" "iam" {
#       name           = "iam"
#       log_group_name = aws_cloudwatch_log_group.trail.name
#       pattern        = "{ ($.eventName = AttachGroupPolicy) || ($.eventName = AttachRolePolicy) || ($.eventName = AttachUserPolicy) || ($.eventName = CreatePolicyVersion) || ($.eventName = PutGroupPolicy) || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) }"
#
#       metric_transformation {
#         name      = "iam"
#         namespace = "trail"
#         value     = "1"
#       }
#     }
#
#     resource "aws_cloudwatch_metric_alarm" "iam" {
#       alarm_name          = "iam"
#       comparison_operator = "GreaterThanOrEqualToThreshold"
#       evaluation_periods  = 1
#       metric_name         = "iam"
#       namespace           = "trail"
#       period              = 300
#       statistic           = "Sum"
#       threshold           = 1
#       alarm_actions       = [aws_sns_topic.security.arn]
#     }
#     ```
package policies.cloudwatch.alerts_on_identity_changes

import data.lib.alerts
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no alert tells when permissions in IAM change", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("iam.amazonaws.com", {"AttachGroupPolicy", "AttachRolePolicy", "AttachUserPolicy", "CreatePolicyVersion", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy"})

# Without a trail there is nothing to filter, which is said elsewhere.
skip if count(related.all("aws_cloudtrail")) == 0
