# METADATA
# title: Volumes are encrypted
# description: |
#   Whoever gets hold of an unencrypted volume or of a snapshot of it can read
#   it. Encryption costs nothing and cannot be added to a volume that exists.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#     description: Amazon EBS encryption
# custom:
#   resources: [aws_ebs_volume]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: high
#   remediation: |
#     Encrypt the volume. Changing this replaces a volume that exists: copy its
#     snapshot with encryption first, and make the new volume from the copy.
#
#     ```terraform
#     resource "aws_ebs_volume" "example" {
#       availability_zone = "eu-west-1a"
#       size              = 20
#       encrypted         = true
#     }
#     ```
package policies.ebs.volumes_are_encrypted

import data.lib.ebs
import data.lib.related
import data.lib.verdict

# Default: false (EC2 API, CreateVolume, Encrypted), unless the region encrypts by
# default.
fail contains verdict.fail("the volume is not encrypted", "encrypted") if {
	unencrypted
	not made_from_a_snapshot
}

# A volume made from an encrypted snapshot is encrypted.
fail contains verdict.fail("neither the volume nor its snapshot is encrypted", "encrypted") if {
	unencrypted
	some snapshot in related.from(input, "snapshot_id")
	snapshot.values.encrypted == false
}

unknown contains verdict.unknown("snapshot_id", "whether the snapshot is encrypted decides") if {
	unencrypted
	made_from_a_snapshot
	not plain_snapshot
}

unencrypted if not ebs.encrypted_volume(input)

# What exists says itself whether it is encrypted.
made_from_a_snapshot if {
	input.values.snapshot_id != ""
	not input.source in {"aws", "state"}
}

plain_snapshot if {
	some snapshot in related.from(input, "snapshot_id")
	snapshot.values.encrypted == false
}
