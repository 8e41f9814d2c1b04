# METADATA
# title: REST API stages trace their requests
# description: |
#   The gateway is where a request enters. If it does not start the trace, what
#   happens behind it cannot be put together.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html
#     description: Trace user requests to REST APIs using X-Ray
# custom:
#   resources: [aws_api_gateway_stage]
#   scope: resource
#   evidence:
#     - practice: rel_monitor_aws_resources_end_to_end
#       strength: direct
#     - practice: ops_observability_dist_trace
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn on X-Ray tracing for the stage.
#
#     ```terraform
#     resource "aws_api_gateway_stage" "example" {
#       xray_tracing_enabled = true
#     }
#     ```
package policies.apigateway.tracing

import data.lib.verdict

# Default: false (provider 5.100, xray_tracing_enabled).
fail contains verdict.fail("requests are not traced", "xray_tracing_enabled") if not input.values.xray_tracing_enabled == true
