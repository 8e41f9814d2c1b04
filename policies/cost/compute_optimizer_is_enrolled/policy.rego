# METADATA
# title: Compute Optimizer looks at what runs
# description: |
#   Compute Optimizer compares what instances, groups, volumes, functions and databases are with what
#   they do, and says which are too large, too small or idle. It costs nothing, and does so only for
#   accounts that have enrolled.
# related_resources:
#   - ref: https://docs.aws.amazon.com/compute-optimizer/latest/ug/getting-started.html
#     description: Getting started with AWS Compute Optimizer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/computeoptimizer_enrollment_status
#     description: aws_computeoptimizer_enrollment_status
# custom:
#   scope: account
#   evidence:
#     - practice: cost_type_size_number_resources_cost_modeling
#       strength: partial
#     - practice: cost_type_size_number_resources_data
#       strength: partial
#     - practice: perf_compute_hardware_configure_and_right_size_compute_resources
#       strength: partial
#     - practice: sus_sus_hardware_a2
#       strength: partial
#   risk: medium
#   remediation: |
#     Enrol the account, or from the management account all of them.
#
#     ```terraform
#     resource "aws_computeoptimizer_enrollment_status" "this" {
#       status = "Active"
#     }
#     ```
package policies.cost.compute_optimizer_is_enrolled

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("the account is not enrolled in Compute Optimizer", "aws_computeoptimizer_enrollment_status") if not enrolled

enrolled if {
	some status in related.all("aws_computeoptimizer_enrollment_status")
	status.values.status in {"Active", "Pending"}
}
