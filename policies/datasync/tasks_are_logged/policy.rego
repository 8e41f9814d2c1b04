# METADATA
# title: Data transfer tasks log
# description: |
#   A task moves data between stores, often out of the building or the account.
#   Without a log nobody can say which files went, nor which failed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html
#     description: Logging AWS DataSync task activities
#   - ref: https://docs.aws.amazon.com/datasync/latest/userguide/API_Options.html
#     description: Options, LogLevel
# custom:
#   resources: [aws_datasync_task]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Name a log group, and log at least errors.
#
#     ```terraform
#     resource "aws_datasync_task" "example" {
#       source_location_arn      = aws_datasync_location_s3.source.arn
#       destination_location_arn = aws_datasync_location_s3.target.arn
#       cloudwatch_log_group_arn = aws_cloudwatch_log_group.datasync.arn
#
#       options {
#         log_level = "BASIC"
#       }
#     }
#     ```
package policies.datasync.tasks_are_logged

import data.lib.verdict

# Default: no log group (DataSync API, CreateTask, CloudWatchLogGroupArn).
fail contains verdict.fail("the task has no log group", "cloudwatch_log_group_arn") if not destination

# Default: OFF (DataSync API, Options, LogLevel).
fail contains verdict.fail("the task logs nothing", "options[0].log_level") if {
	destination
	not logging
}

destination if input.values.cloudwatch_log_group_arn != ""

logging if {
	some options in input.values.options
	options.log_level in {"BASIC", "TRANSFER"}
}
