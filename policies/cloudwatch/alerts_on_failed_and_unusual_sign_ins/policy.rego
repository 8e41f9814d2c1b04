# METADATA
# title: Failed and unusual sign-ins raise an alert
# description: |
#   Guessed passwords, sign-ins without a second factor and a rise of denied
#   calls are the first signs that somebody is trying doors. They are in the
#   trail within minutes, and of use only if somebody is told.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
#     description: Creating CloudWatch alarms for CloudTrail events
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
#     description: Filters and alarms that AWS suggests
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
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
#     resource "aws_cloudwatch_log_metric_filter" "no_mfa" {
#       name           = "no_mfa"
#       log_group_name = aws_cloudwatch_log_group.trail.name
#       pattern        = "{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") && ($.userIdentity.type = \"IAMUser\") && ($.responseElements.ConsoleLogin = \"Success\") }"
#
#       metric_transformation {
#         name      = "no_mfa"
#         namespace = "trail"
#         value     = "1"
#       }
#     }
#
#     resource "aws_cloudwatch_metric_alarm" "no_mfa" {
#       alarm_name          = "no_mfa"
#       comparison_operator = "GreaterThanOrEqualToThreshold"
#       evaluation_periods  = 1
#       metric_name         = "no_mfa"
#       namespace           = "trail"
#       period              = 300
#       statistic           = "Sum"
#       threshold           = 1
#       alarm_actions       = [aws_sns_topic.security.arn]
#     }
#     ```
package policies.cloudwatch.alerts_on_failed_and_unusual_sign_ins

import data.lib.alerts
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no alert tells of calls that were denied", "aws_cloudwatch_log_metric_filter") if not alerts.on_text(`AccessDenied|Unauthorized`)

fail contains verdict.missing("no alert tells of failed sign-ins", "aws_cloudwatch_log_metric_filter") if not alerts.on_text(`Failed authentication|ConsoleLogin[^|]*Failure|Failure[^|]*ConsoleLogin`)

fail contains verdict.missing("no alert tells of sign-ins without MFA", "aws_cloudwatch_log_metric_filter") if not alerts.on_text(`MFAUsed`)

# Without a trail there is nothing to filter, which is said elsewhere.
skip if count(related.all("aws_cloudtrail")) == 0
