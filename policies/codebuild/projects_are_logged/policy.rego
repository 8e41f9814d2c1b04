# METADATA
# title: Builds write a log
# description: |
#   Without a log nobody can say afterwards what a build ran, what it downloaded
#   and where it put it. After an attack on the supply chain that is the first
#   question.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details.html
#     description: View build details
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
#     description: aws_codebuild_project.logs_config
# custom:
#   resources: [aws_codebuild_project]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn one of the two logs on.
#
#     ```terraform
#     resource "aws_codebuild_project" "example" {
#       logs_config {
#         cloudwatch_logs {
#           status = "ENABLED"
#         }
#       }
#     }
#     ```
package policies.codebuild.projects_are_logged

import data.lib.verdict

# Default: CloudWatch Logs (CodeBuild API, LogsConfig).
fail contains verdict.fail("no log is written", "logs_config[0].cloudwatch_logs[0].status") if {
	input.values.logs_config[0].cloudwatch_logs[0].status == "DISABLED"
	not in_s3
}

in_s3 if input.values.logs_config[0].s3_logs[0].status == "ENABLED"
