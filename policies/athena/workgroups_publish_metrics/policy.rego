# METADATA
# title: Athena workgroups publish metrics
# description: |
#   Metrics of a workgroup show queries that fail, run away or read far more
#   than usual, and are what an alarm can watch.
# related_resources:
#   - ref: https://docs.aws.amazon.com/athena/latest/ug/athena-cloudwatch-metrics-enable.html
#     description: Enable CloudWatch query metrics
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/athena_workgroup
#     description: aws_athena_workgroup
# custom:
#   resources: [aws_athena_workgroup]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: low
#   remediation: |
#     Turn the metrics on; CloudWatch charges for them.
#
#     ```terraform
#     resource "aws_athena_workgroup" "example" {
#       name = "example"
#
#       configuration {
#         publish_cloudwatch_metrics_enabled = true
#       }
#     }
#     ```
package policies.athena.workgroups_publish_metrics

import data.lib.verdict

# Default: true (provider 5.100, publish_cloudwatch_metrics_enabled).
fail contains verdict.fail("no metrics are published", "configuration[0].publish_cloudwatch_metrics_enabled") if {
	some configuration in input.values.configuration
	configuration.publish_cloudwatch_metrics_enabled == false
}
