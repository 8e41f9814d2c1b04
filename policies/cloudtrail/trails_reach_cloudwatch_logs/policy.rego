# METADATA
# title: Trail events reach a place where they are analysed
# description: |
#   Files in a bucket are read after the damage. Sent to CloudWatch Logs, an
#   event data store or a security lake, the same events can raise an alarm
#   within minutes and be searched.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
#     description: Sending events to CloudWatch Logs
# custom:
#   resources: [aws_cloudtrail]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#   risk: low
#   remediation: |
#     Name a log group and a role that may write to it.
#
#     ```terraform
#     resource "aws_cloudtrail" "example" {
#       cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
#       cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
#     }
#     ```
package policies.cloudtrail.trails_reach_cloudwatch_logs

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the events reach no log group", "cloud_watch_logs_group_arn") if {
	silent
	count(related.all("aws_cloudtrail_event_data_store")) == 0
	not in_lake
}

silent if not input.values.cloud_watch_logs_group_arn

silent if input.values.cloud_watch_logs_group_arn == ""

in_lake if {
	some source in related.all("aws_securitylake_aws_log_source")
	some s in source.values.source
	s.source_name == "CLOUD_TRAIL_MGMT"
}
