# METADATA
# title: General purpose volumes are of type gp3
# description: |
#   A gp3 volume costs about a fifth less than gp2 and gives 3,000 operations a
#   second at any size; on gp2 speed has to be bought with empty space.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
#     description: General purpose SSD volumes
# custom:
#   resources: [aws_ebs_volume, aws_instance, aws_launch_configuration, aws_launch_template]
#   scope: resource
#   evidence:
#     - practice: cost_select_service_select_for_cost
#       strength: partial
#     - practice: perf_data_evaluate_configuration_options_data_store
#       strength: partial
#     - practice: perf_process_culture_keep_workload_and_services_up_to_date
#       strength: partial
#   risk: medium
#   remediation: |
#     Change the type. It happens while the volume is in use; a large gp2 volume
#     may need its speed stated.
#
#     ```terraform
#     resource "aws_ebs_volume" "example" {
#       type = "gp3"
#     }
#     ```
package policies.ebs.gp3_instead_of_gp2

import data.lib.verdict

# Default of a volume by itself and of one beside the root volume: gp2 (EC2 API, CreateVolume,
# VolumeType). The root volume's is the image's, which nobody knows here.
fail contains verdict.fail("the volume is gp2", "type") if {
	input.type == "aws_ebs_volume"
	not other_type
}

other_type if input.values.type != "gp2"

fail contains verdict.fail("the volume is gp2", sprintf("root_block_device[%d].volume_type", [i])) if {
	some i, device in input.values.root_block_device
	device.volume_type == "gp2"
}

fail contains verdict.fail("the volume is gp2", sprintf("ebs_block_device[%d].volume_type", [i])) if {
	some i, device in input.values.ebs_block_device
	device.volume_type == "gp2"
}

fail contains verdict.fail("the volume is gp2", sprintf("block_device_mappings[%d].ebs[%d].volume_type", [i, k])) if {
	some i, mapping in input.values.block_device_mappings
	some k, device in mapping.ebs
	device.volume_type == "gp2"
}
