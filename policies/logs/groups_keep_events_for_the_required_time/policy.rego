# METADATA
# title: Security logs are kept for a year
# description: |
#   Intrusions are found after months, and the first question is when they
#   began. Logs of the trail, the network and the web ACL that are gone by then
#   leave it open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
#     description: Change log data retention
#   - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/logging-monitoring-for-application-owners/welcome.html
#     description: Logging and monitoring guide
# custom:
#   resources: [aws_cloudwatch_log_group]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_data_classification_lifecycle_management
#       strength: partial
#   risk: medium
#   remediation: |
#     Keep these groups for a year at least, or archive them in a bucket.
#
#     ```terraform
#     resource "aws_cloudwatch_log_group" "example" {
#       retention_in_days = 365
#     }
#     ```
package policies.logs.groups_keep_events_for_the_required_time

import data.lib.related
import data.lib.verdict

# A year is what PCI DSS 4.0 (10.5.1) asks for. Default: for ever (CloudWatch Logs,
# "Change log data retention").
fail contains verdict.fail(sprintf("security logs are kept for %d days only", [input.values.retention_in_days]), "retention_in_days") if {
	input.values.retention_in_days > 0
	input.values.retention_in_days < 365
}

security if count(related.to(input, "aws_cloudtrail", "cloud_watch_logs_group_arn")) > 0

security if count(related.to(input, "aws_flow_log", "log_destination")) > 0

security if count(related.to(input, "aws_flow_log", "log_group_name")) > 0

security if count(related.to(input, "aws_wafv2_web_acl_logging_configuration", "log_destination_configs")) > 0

security if count(related.to(input, "aws_route53_query_log", "cloudwatch_log_group_arn")) > 0

# What an application keeps is its own affair.
skip if not security

# Somebody else keeps the events.
skip if count(related.to(input, "aws_cloudwatch_log_subscription_filter", "log_group_name")) > 0
