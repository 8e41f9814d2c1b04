# METADATA
# title: Logs of GraphQL APIs leave out what was sent and answered
# description: |
#   Verbose logs hold headers, variables and the results of resolvers, and with
#   them tokens and personal data, for everyone who may read the log group.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
#     description: Monitoring and logging of AWS AppSync
#   - ref: https://docs.aws.amazon.com/appsync/latest/APIReference/API_LogConfig.html
#     description: LogConfig
# custom:
#   resources: [aws_appsync_graphql_api]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_define_protection
#       strength: partial
#   risk: low
#   remediation: |
#     Leave the content out.
#
#     ```terraform
#     resource "aws_appsync_graphql_api" "example" {
#       log_config {
#         cloudwatch_logs_role_arn = aws_iam_role.logs.arn
#         field_log_level          = "ERROR"
#         exclude_verbose_content  = true
#       }
#     }
#     ```
package policies.appsync.logs_leave_out_content

import data.lib.verdict

# Default: false (AppSync API, LogConfig, excludeVerboseContent).
fail contains verdict.fail("headers, variables and results are logged", sprintf("log_config[%d].exclude_verbose_content", [i])) if {
	some i, config in input.values.log_config
	not config.field_log_level == "NONE"
	not config.exclude_verbose_content == true
}
