# METADATA
# title: Queries cannot scan without end
# description: |
#   Athena bills what a query reads. One careless query over a large table can
#   cost more than the rest of the month; a limit stops it, and the workgroup
#   has to enforce it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html
#     description: Configure per-query and per-workgroup data usage controls
# custom:
#   resources: [aws_athena_workgroup]
#   scope: resource
#   evidence:
#     - practice: cost_govern_usage_controls
#       strength: partial
#     - practice: cost_manage_demand_resources_buffer_throttle
#       strength: partial
#   risk: medium
#   remediation: |
#     Set a limit of bytes for each query, and leave the workgroup's settings
#     enforced.
#
#     ```terraform
#     resource "aws_athena_workgroup" "example" {
#       configuration {
#         bytes_scanned_cutoff_per_query  = 107374182400 # 100 GiB
#         enforce_workgroup_configuration = true
#       }
#     }
#     ```
package policies.athena.scan_limit_set

import data.lib.verdict

# Default: no limit (Athena API, WorkGroupConfiguration, BytesScannedCutoffPerQuery).
fail contains verdict.fail("a query may scan without limit", "configuration[0].bytes_scanned_cutoff_per_query") if not limited

limited if {
	some config in input.values.configuration
	config.bytes_scanned_cutoff_per_query > 0
}

# Default: enforced.
fail contains verdict.fail("a client may lift the limit", "configuration[0].enforce_workgroup_configuration") if {
	limited
	some config in input.values.configuration
	config.enforce_workgroup_configuration == false
}
