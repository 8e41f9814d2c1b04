# METADATA
# title: Functions trace their requests
# description: |
#   A trace shows where the time of a request went and which call failed, across
#   functions and services. Without it a slow or broken request leaves only log
#   lines to guess from.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
#     description: Visualize Lambda function invocations using AWS X-Ray
# custom:
#   resources: [aws_lambda_function]
#   scope: resource
#   evidence:
#     - practice: rel_monitor_aws_resources_end_to_end
#       strength: direct
#     - practice: ops_observability_dist_trace
#       strength: direct
#     - practice: ops_workload_observability_analyze_workload_traces
#       strength: partial
#     - practice: perf_process_culture_use_monitoring_solutions
#       strength: partial
#     - practice: sus_sus_software_a4
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn on active tracing; the function's role needs xray:PutTraceSegments
#     and xray:PutTelemetryRecords.
#
#     ```terraform
#     resource "aws_lambda_function" "example" {
#       tracing_config {
#         mode = "Active"
#       }
#     }
#     ```
package policies.lambda.active_tracing

import data.lib.verdict

# Default: PassThrough (Lambda API, TracingConfig).
fail contains verdict.fail("requests are not traced", "tracing_config[0].mode") if not traced

traced if {
	some config in input.values.tracing_config
	config.mode == "Active"
}

# A layer of the OpenTelemetry distribution traces by itself. Its ARN holds the name (AWS Distro for OpenTelemetry,
# "AWS managed layer ADOT").
traced if {
	some layer in input.values.layers
	contains(layer, ":layer:aws-otel-")
}

traced if {
	some layer in input.values.layers
	contains(layer, ":layer:AWSOpenTelemetryDistro")
}
