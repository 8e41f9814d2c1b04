# METADATA
# title: Snapshots and snapshot copies are encrypted
# description: |
#   A snapshot is a whole disk in a form that can be shared with another account
#   in one call. Unencrypted, nothing else is needed to read it; encrypted, a
#   key that is not shared stands in the way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#     description: Amazon EBS encryption
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html
#     description: Copy an Amazon EBS snapshot
# custom:
#   resources: [aws_ebs_snapshot, aws_ebs_snapshot_copy, aws_ebs_snapshot_import]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt copies and imports, and the volumes that snapshots are made of. A
#     snapshot that exists is encrypted by copying it.
#
#     ```terraform
#     resource "aws_ebs_snapshot_copy" "example" {
#       source_snapshot_id = aws_ebs_snapshot.example.id
#       source_region      = "eu-west-1"
#       encrypted          = true
#     }
#     ```
package policies.ebs.snapshots_are_encrypted

import data.lib.ebs
import data.lib.related
import data.lib.verdict

# Default: false (EC2 API, CopySnapshot and ImportSnapshot, Encrypted), unless the
# region encrypts by default or the source is encrypted.
fail contains verdict.fail("the copy is not encrypted", "encrypted") if {
	input.type == "aws_ebs_snapshot_copy"
	not ebs.encrypted_snapshot(input)
	not encrypted_source
}

fail contains verdict.fail("the import is not encrypted", "encrypted") if {
	input.type == "aws_ebs_snapshot_import"
	not ebs.encrypted_snapshot(input)
}

fail contains verdict.fail("the volume, and so its snapshot, is not encrypted", "volume_id") if {
	input.type == "aws_ebs_snapshot"
	plain(input)
}

encrypted_source if {
	some type in ["aws_ebs_snapshot", "aws_ebs_snapshot_copy", "aws_ebs_snapshot_import"]
	some source in related.all(type)
	encrypted_there(source)
	some copy in related.to(source, "aws_ebs_snapshot_copy", "source_snapshot_id")
	copy.key == input.key
}

encrypted_there(source) if ebs.encrypted_snapshot(source)

encrypted_there(source) if {
	some volume in related.from(source, "volume_id")
	encrypted(volume)
}

plain(snapshot) if snapshot.values.encrypted == false

# What a snapshot of a volume will be is computed.
plain(snapshot) if {
	not snapshot.values.encrypted == true
	some volume in related.from(snapshot, "volume_id")
	volume.type == "aws_ebs_volume"
	volume.mode == "managed"
	not volume.values.snapshot_id
	not encrypted(volume)
}

encrypted(volume) if ebs.encrypted_volume(volume)
