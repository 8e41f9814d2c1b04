# METADATA
# title: Files that nobody reads move to cheaper storage
# description: |
#   Most files are read in their first weeks and never again. Without a
#   lifecycle policy they stay in the class that costs and consumes most.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html
#     description: Managing storage lifecycle
# custom:
#   resources: [aws_efs_file_system]
#   scope: resource
#   evidence:
#     - practice: cost_decomissioning_resources_data_retention
#       strength: partial
#     - practice: sus_sus_data_a4
#       strength: direct
#     - practice: perf_data_evaluate_configuration_options_data_store
#       strength: partial
#     - practice: cost_type_size_number_resources_metrics
#       strength: partial
#     - practice: sus_sus_data_a3
#       strength: partial
#   risk: medium
#   remediation: |
#     Let files move after some weeks without access, and back when they are
#     read.
#
#     ```terraform
#     resource "aws_efs_file_system" "example" {
#       lifecycle_policy {
#         transition_to_ia = "AFTER_30_DAYS"
#       }
#
#       lifecycle_policy {
#         transition_to_primary_storage_class = "AFTER_1_ACCESS"
#       }
#     }
#     ```
package policies.efs.cold_files_tier_down

import data.lib.verdict

# Default of the API and the provider: none.
fail contains verdict.fail("files that nobody reads stay in the dearest class", "lifecycle_policy") if not tiered

tiered if {
	some policy in input.values.lifecycle_policy
	policy.transition_to_ia
}

tiered if {
	some policy in input.values.lifecycle_policy
	policy.transition_to_archive
}
