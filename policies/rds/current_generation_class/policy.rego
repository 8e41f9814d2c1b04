# METADATA
# title: Databases run on current hardware
# description: |
#   Old instance classes are slower and dearer than those that followed, get no
#   new engine versions, and are retired in the end, by a forced restart.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html
#     description: DB instance classes
# custom:
#   resources: [aws_db_instance, aws_docdb_cluster_instance, aws_neptune_cluster_instance, aws_rds_cluster_instance]
#   scope: resource
#   evidence:
#     - practice: perf_process_culture_keep_workload_and_services_up_to_date
#       strength: partial
#     - practice: sus_sus_hardware_a3
#       strength: partial
#     - practice: perf_data_evaluate_configuration_options_data_store
#       strength: partial
#     - practice: sus_sus_dev_a3
#       strength: partial
#     - practice: cost_evaluate_new_services_review_workload
#       strength: partial
#   risk: medium
#   remediation: |
#     Move to the class that followed, in a maintenance window: the instance
#     restarts.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       instance_class = "db.m7g.large" # was db.m4.large
#     }
#     ```
package policies.rds.current_generation_class

import data.lib.verdict

# Classes that RDS calls previous generation ("DB instance classes", November
# 2026).
superseded := {"m1", "m2", "m3", "m4", "r3", "r4", "t1", "t2", "x1"}

fail contains verdict.fail(sprintf("%s is of a superseded family", [class]), "instance_class") if {
	class := input.values.instance_class
	split(class, ".")[1] in superseded
}
