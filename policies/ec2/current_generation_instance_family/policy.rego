# METADATA
# title: Virtual machines run on current hardware
# description: |
#   Older instance families do less work for the same money and energy, and AWS
#   keeps them only for those who have not moved yet. Their successors are
#   mostly a drop-in.
# related_resources:
#   - ref: https://aws.amazon.com/ec2/previous-generation/
#     description: Previous generation instances
#   - ref: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html
#     description: Amazon EC2 instance types
# custom:
#   resources: [aws_instance, aws_launch_configuration, aws_launch_template, aws_spot_instance_request]
#   scope: resource
#   evidence:
#     - practice: sus_sus_hardware_a3
#       strength: partial
#     - practice: perf_compute_hardware_understand_compute_configuration_features
#       strength: partial
#     - practice: perf_process_culture_keep_workload_and_services_up_to_date
#       strength: partial
#     - practice: sus_sus_dev_a3
#       strength: partial
#     - practice: cost_evaluate_new_services_review_workload
#       strength: partial
#   risk: medium
#   remediation: |
#     Move to the family that followed; a stop and a start is usually all it
#     takes. Check first that the image has the drivers that newer machines need
#     (ENA, NVMe).
#
#     ```terraform
#     resource "aws_instance" "example" {
#       instance_type = "m7g.large" # was m4.large
#     }
#     ```
package policies.ec2.current_generation_instance_family

import data.lib.verdict

# Families that EC2's page of previous generations lists, and those that have had
# a successor at a lower price for years (as of November 2026).
superseded := {
	"a1", "c1", "c3", "c4", "cc2", "cr1", "d2", "g2", "h1", "hs1", "i2",
	"m1", "m2", "m3", "m4", "r3", "r4", "t1", "t2", "x1",
}

fail contains verdict.fail(sprintf("%s is of a superseded family", [type]), "instance_type") if {
	type := input.values.instance_type
	split(type, ".")[0] in superseded
}
