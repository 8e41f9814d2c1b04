# METADATA
# title: No volume is of the magnetic type
# description: |
#   Magnetic volumes are of the previous generation: some hundred operations a
#   second, billed one by one. Any current type is faster, and for little used
#   data the cold type is cheaper.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
#     description: Amazon EBS volume types
# custom:
#   resources: [aws_ebs_volume, aws_instance, aws_launch_configuration, aws_launch_template]
#   scope: resource
#   evidence:
#     - practice: perf_data_evaluate_configuration_options_data_store
#       strength: partial
#     - practice: perf_process_culture_keep_workload_and_services_up_to_date
#       strength: partial
#     - practice: sus_sus_dev_a3
#       strength: partial
#   risk: medium
#   remediation: |
#     Change the type to gp3, or to sc1 for large and rarely read data.
#
#     ```terraform
#     resource "aws_ebs_volume" "example" {
#       type = "gp3"
#     }
#     ```
package policies.ebs.no_magnetic_volumes

import data.lib.verdict

fail contains verdict.fail("the volume is magnetic", "type") if {
	input.type == "aws_ebs_volume"
	input.values.type == "standard"
}

fail contains verdict.fail("the volume is magnetic", sprintf("root_block_device[%d].volume_type", [i])) if {
	some i, device in input.values.root_block_device
	device.volume_type == "standard"
}

fail contains verdict.fail("the volume is magnetic", sprintf("ebs_block_device[%d].volume_type", [i])) if {
	some i, device in input.values.ebs_block_device
	device.volume_type == "standard"
}

fail contains verdict.fail("the volume is magnetic", sprintf("block_device_mappings[%d].ebs[%d].volume_type", [i, k])) if {
	some i, mapping in input.values.block_device_mappings
	some k, device in mapping.ebs
	device.volume_type == "standard"
}
