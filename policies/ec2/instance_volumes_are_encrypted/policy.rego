# METADATA
# title: Root and data volumes declared with an instance or template are encrypted
# description: |
#   The disks of an instance hold what its applications write, and their
#   snapshots are copied and shared more easily than anyone notices. Encryption
#   costs nothing, and only a new disk can have it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#     description: Amazon EBS encryption
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance
#     description: "aws_instance: EBS, ephemeral and root block devices"
# custom:
#   resources:
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#   risk: high
#   remediation: |
#     Encrypt the disks. This replaces instances that exist. Encryption by
#     default does the same for a whole region.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami           = data.aws_ami.example.id
#       instance_type = "t3.micro"
#
#       root_block_device {
#         encrypted = true
#       }
#     }
#     ```
package policies.ec2.instance_volumes_are_encrypted

import data.lib.ebs
import data.lib.related
import data.lib.verdict

# The root volume: of an image that is not encrypted itself it becomes an
# unencrypted one.
fail contains verdict.fail("nothing encrypts the root volume", "root_block_device[0].encrypted") if {
	input.type != "aws_launch_template"
	plain
	not root_encrypted
	not from_a_template
}

fail contains verdict.fail(sprintf("volume %s is not encrypted", [device.device_name]), sprintf("ebs_block_device[%d].encrypted", [i])) if {
	plain
	some i, device in input.values.ebs_block_device
	not device.encrypted == true
	not undecided(device)
	not device.no_device == true
}

# Encrypted is a text here.
fail contains verdict.fail(sprintf("volume %s is not encrypted", [name(mapping)]), sprintf("block_device_mappings[%d].ebs[0].encrypted", [i])) if {
	plain
	some i, mapping in input.values.block_device_mappings
	some volume in mapping.ebs
	not volume.encrypted == "true"
	not volume.snapshot_id
}

unknown contains verdict.unknown(sprintf("ebs_block_device[%d].snapshot_id", [i]), "whether the snapshot is encrypted decides") if {
	plain
	some i, device in input.values.ebs_block_device
	not device.encrypted == true
	undecided(device)
}

unknown contains verdict.unknown(sprintf("block_device_mappings[%d].ebs[0].snapshot_id", [i]), "whether the snapshot is encrypted decides") if {
	plain
	some i, mapping in input.values.block_device_mappings
	some volume in mapping.ebs
	not volume.encrypted == "true"
	volume.snapshot_id
}

# What exists says itself whether it is encrypted.
undecided(device) if {
	device.snapshot_id != ""
	not input.source in {"aws", "state"}
}

# A template without volumes gets those of the image.
unknown contains verdict.unknown("image_id", "whether the image is encrypted decides") if {
	input.type == "aws_launch_template"
	plain
	input.values.image_id
	not mapped
}

mapped if count(input.values.block_device_mappings) > 0

plain if {
	not ebs.encrypted_by_default(input)
	not encrypted_image
}

root_encrypted if {
	some device in input.values.root_block_device
	device.encrypted == true
}

# Its volumes are the template's, which is judged by itself, where the instance says
# nothing of its own.
from_a_template if {
	count(input.values.launch_template) > 0
	not says_no
}

says_no if {
	some device in input.values.root_block_device
	device.encrypted == false
}

# Only a copy says that it is encrypted.
encrypted_image if {
	some image in related.all("aws_ami_copy")
	image.values.encrypted == true
	some made in made_from(image)
	made.key == input.key
}

made_from(image) := array.concat(
	array.concat(related.to(image, "aws_instance", "ami"), related.to(image, "aws_spot_instance_request", "ami")),
	array.concat(related.to(image, "aws_launch_template", "image_id"), related.to(image, "aws_launch_configuration", "image_id")),
)

name(mapping) := mapping.device_name if is_string(mapping.device_name)

else := "without a name"
