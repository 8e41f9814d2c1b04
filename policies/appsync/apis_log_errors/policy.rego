# METADATA
# title: GraphQL APIs log errors of fields
# description: |
#   Without a log nobody learns which queries fail, who sends them, and whether
#   somebody is trying what the schema gives away.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
#     description: Monitoring and logging of AWS AppSync
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_graphql_api
#     description: aws_appsync_graphql_api.log_config
# custom:
#   resources: [aws_appsync_graphql_api]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Log errors, without content.
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
package policies.appsync.apis_log_errors

import data.lib.verdict

# Default: no log (AppSync API, GraphqlApi, logConfig).
fail contains verdict.fail("errors are not logged", "log_config[0].field_log_level") if not logged

logged if {
	some config in input.values.log_config
	config.field_log_level in {"ERROR", "ALL", "INFO", "DEBUG"}
}
