# METADATA
# title: Accelerators write flow logs
# description: |
#   An accelerator stands at the edge of a workload, and traffic that it refuses
#   or forwards appears in no other log by its true source.
# related_resources:
#   - ref: https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html
#     description: Flow logs in AWS Global Accelerator
# custom:
#   resources: [aws_globalaccelerator_accelerator]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: low
#   remediation: |
#     Write flow logs to a bucket.
#
#     ```terraform
#     resource "aws_globalaccelerator_accelerator" "example" {
#       name = "example"
#
#       attributes {
#         flow_logs_enabled   = true
#         flow_logs_s3_bucket = aws_s3_bucket.logs.bucket
#         flow_logs_s3_prefix = "accelerator/"
#       }
#     }
#     ```
package policies.globalaccelerator.flow_logs_are_on

import data.lib.verdict

# Default: false (Global Accelerator API, AcceleratorAttributes).
fail contains verdict.fail("no flow log is written", "attributes[0].flow_logs_enabled") if not on

on if {
	some attributes in input.values.attributes
	attributes.flow_logs_enabled == true
}
