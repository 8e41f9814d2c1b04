# METADATA
# title: Glue jobs send their logs to CloudWatch as they run
# description: |
#   Without continuous logging the logs of a Spark job appear when it has ended,
#   if it ends in good order: of a job that hangs, is killed or was tampered
#   with nothing is left. From Glue 5.0 on it is always on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html
#     description: Logging for AWS Glue jobs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_job#enabling-cloudwatch-logs-and-metrics
#     description: aws_glue_job
# custom:
#   resources: [aws_glue_job]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: low
#   remediation: |
#     Turn it on in the default arguments, or move to Glue 5.0.
#
#     ```terraform
#     resource "aws_glue_job" "example" {
#       name         = "example"
#       role_arn     = aws_iam_role.glue.arn
#       glue_version = "4.0"
#
#       default_arguments = {
#         "--enable-continuous-cloudwatch-log" = "true"
#       }
#
#       command {
#         script_location = "s3://example/job.py"
#       }
#     }
#     ```
package policies.glue.jobs_log_continuously

import data.lib.verdict

# Default: off up to Glue 4.0; from 5.0 all jobs log as they run (Glue Developer
# Guide, "Logging for AWS Glue jobs").
fail contains verdict.fail("the logs are not sent while the job runs", "default_arguments") if {
	input.values.glue_version in {"0.9", "1.0", "2.0", "3.0", "4.0"}
	not on
}

on if lower(input.values.default_arguments["--enable-continuous-cloudwatch-log"]) == "true"

unknown contains verdict.unknown("glue_version", "AWS chooses the version, which decides the default") if {
	not input.values.glue_version
	not on
}

# Python shell and Ray jobs log in their own way.
skip if {
	some command in input.values.command
	command.name in {"pythonshell", "glueray"}
}
