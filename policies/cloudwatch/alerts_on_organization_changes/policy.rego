# METADATA
# title: Changes of the organisation raise an alert
# description: |
#   Policies of the organisation hold in all its accounts. Who detaches one, or
#   takes an account out, lifts a limit everywhere at once.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
#     description: Creating CloudWatch alarms for CloudTrail events
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html
#     description: Logging AWS Organizations API calls with CloudTrail
# custom:
#   resources: [aws_organizations_organization]
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   risk: low
#   remediation: |
#     Filter the log group of the trail in the management account for these
#     events, and let an alarm on the metric notify a topic that people read.
#
#     ```terraform
#     resource "aws_cloudwatch_log_metric_filter" "organization" {
#       name           = "organization"
#       log_group_name = aws_cloudwatch_log_group.trail.name
#       pattern        = "{ ($.eventName = AttachPolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = LeaveOrganization) || ($.eventName = RemoveAccountFromOrganization) }"
#
#       metric_transformation {
#         name      = "organization"
#         namespace = "trail"
#         value     = "1"
#       }
#     }
#
#     resource "aws_cloudwatch_metric_alarm" "organization" {
#       alarm_name          = "organization"
#       comparison_operator = "GreaterThanOrEqualToThreshold"
#       evaluation_periods  = 1
#       metric_name         = "organization"
#       namespace           = "trail"
#       period              = 300
#       statistic           = "Sum"
#       threshold           = 1
#       alarm_actions       = [aws_sns_topic.security.arn]
#     }
#     ```
package policies.cloudwatch.alerts_on_organization_changes

import data.lib.alerts
import data.lib.verdict

fail contains verdict.missing("no alert tells when the organisation changes", "aws_cloudwatch_log_metric_filter") if {
	not alerts.on_calls("organizations.amazonaws.com", {"AttachPolicy", "DetachPolicy", "DisablePolicyType", "LeaveOrganization", "RemoveAccountFromOrganization"})
}
