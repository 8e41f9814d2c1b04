# METADATA
# title: Changes of the network raise an alert
# description: |
#   A rule that opens a security group, a route to the internet or a peering
#   with a foreign network opens what was closed for years, mostly by mistake.
#   Told at once, somebody asks why.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
#     description: Creating CloudWatch alarms for CloudTrail events
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
#     description: Filters and alarms that AWS suggests
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   risk: low
#   remediation: |
#     Filter the log group of the trail for these events, and let an alarm on
#     the metric notify a topic that people read; or send the events to a topic
#     with an EventBridge rule.
#
#     ```terraform
#     resource "aws_cloudwatch_log_metric_filter" "security_groups" {
#       name           = "security_groups"
#       log_group_name = aws_cloudwatch_log_group.trail.name
#       pattern        = "{ ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = AuthorizeSecurityGroupIngress) }"
#
#       metric_transformation {
#         name      = "security_groups"
#         namespace = "trail"
#         value     = "1"
#       }
#     }
#
#     resource "aws_cloudwatch_metric_alarm" "security_groups" {
#       alarm_name          = "security_groups"
#       comparison_operator = "GreaterThanOrEqualToThreshold"
#       evaluation_periods  = 1
#       metric_name         = "security_groups"
#       namespace           = "trail"
#       period              = 300
#       statistic           = "Sum"
#       threshold           = 1
#       alarm_actions       = [aws_sns_topic.security.arn]
#     }
#     ```
package policies.cloudwatch.alerts_on_network_changes

import data.lib.alerts
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no alert tells when security groups open", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("ec2.amazonaws.com", {"AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress"})

fail contains verdict.missing("no alert tells when network ACLs change", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("ec2.amazonaws.com", {"CreateNetworkAclEntry", "ReplaceNetworkAclEntry"})

fail contains verdict.missing("no alert tells when gateways are attached", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("ec2.amazonaws.com", {"AttachInternetGateway", "CreateCustomerGateway"})

fail contains verdict.missing("no alert tells when routes change", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("ec2.amazonaws.com", {"CreateRoute", "ReplaceRoute"})

fail contains verdict.missing("no alert tells when VPCs change or are peered", "aws_cloudwatch_log_metric_filter") if not alerts.on_calls("ec2.amazonaws.com", {"CreateVpc", "CreateVpcPeeringConnection", "DeleteVpc"})

# Without a trail there is nothing to filter, which is said elsewhere.
skip if count(related.all("aws_cloudtrail")) == 0
