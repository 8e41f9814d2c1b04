# METADATA
# title: Images created or copied by Terraform have encrypted snapshots
# description: |
#   An image is a set of disk snapshots that are shared and copied between
#   accounts and regions. Encrypted, they are read only by those who may use the
#   key too, and instances made from the image start with encrypted disks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html
#     description: Use encryption with EBS-backed AMIs
# custom:
#   resources: [aws_ami, aws_ami_copy, aws_imagebuilder_image_recipe]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt the copy, or each disk of the recipe. What is made from the image
#     is encrypted from then on.
#
#     ```terraform
#     resource "aws_ami_copy" "example" {
#       name              = "example"
#       source_ami_id     = aws_ami.example.id
#       source_ami_region = "eu-west-1"
#       encrypted         = true
#     }
#     ```
package policies.ec2.images_are_encrypted

import data.lib.ebs
import data.lib.verdict

# Default: false (EC2 API, CopyImage, Encrypted), unless the region encrypts by
# default.
fail contains verdict.fail("the copy is not encrypted", "encrypted") if {
	input.type == "aws_ami_copy"
	plain
	not input.values.encrypted == true
}

fail contains verdict.fail(sprintf("disk %s is not encrypted", [disk.device_name]), sprintf("ebs_block_device[%d].encrypted", [i])) if {
	input.type == "aws_ami"
	plain
	some i, disk in input.values.ebs_block_device
	not disk.encrypted == true
	not undecided(disk)
}

# Encrypted is a text here.
fail contains verdict.fail(sprintf("disk %s is not encrypted", [name(mapping)]), sprintf("block_device_mapping[%d].ebs[0].encrypted", [i])) if {
	input.type == "aws_imagebuilder_image_recipe"
	plain
	some i, mapping in input.values.block_device_mapping
	some disk in mapping.ebs
	not disk.encrypted == "true"
	not disk.snapshot_id
}

# Registered from a snapshot, it is as encrypted as that.
unknown contains verdict.unknown(sprintf("ebs_block_device[%d].snapshot_id", [i]), "whether the snapshot is encrypted decides") if {
	input.type == "aws_ami"
	some i, disk in input.values.ebs_block_device
	not certain(disk)
	undecided(disk)
}

unknown contains verdict.unknown(sprintf("block_device_mapping[%d].ebs[0].snapshot_id", [i]), "whether the snapshot is encrypted decides") if {
	input.type == "aws_imagebuilder_image_recipe"
	plain
	some i, mapping in input.values.block_device_mapping
	some disk in mapping.ebs
	not disk.encrypted == "true"
	disk.snapshot_id
}

certain(disk) if disk.encrypted == true

# An image that exists says whether its snapshots are encrypted.
undecided(disk) if {
	disk.snapshot_id
	not input.source in {"aws", "state"}
}

plain if not ebs.encrypted_by_default(input)

name(mapping) := mapping.device_name if is_string(mapping.device_name)

else := "without a name"
