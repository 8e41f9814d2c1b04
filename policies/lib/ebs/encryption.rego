# METADATA
# title: Encryption of volumes and snapshots
# description: What encrypts a volume, a snapshot or an image that does not say so itself.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html
#     description: Amazon EBS encryption
package lib.ebs

import data.lib.related

# METADATA
# title: Encryption by default
# description: |
#   True where the account and region of r encrypt all new volumes and snapshot
#   copies. The provider's default of enabled is true. It says nothing of what exists already and
#   tells itself whether it is encrypted.
encrypted_by_default(r) if {
	not _tells(r)
	some setting in related.beside(r, "aws_ebs_encryption_by_default")
	_on(setting)
}

_on(setting) if not setting.values.enabled == false

_tells(r) if {
	r.source in {"aws", "state"}
	is_boolean(r.values.encrypted)
}

_tells(r) if {
	r.source in {"aws", "state"}
	some device in r.values.root_block_device
	is_boolean(device.encrypted)
}

# METADATA
# title: An encrypted volume
# description: |
#   True where an aws_ebs_volume is encrypted by itself, by default or by the
#   snapshot of the workload that it is made from.
encrypted_volume(v) if v.values.encrypted == true

encrypted_volume(v) if encrypted_by_default(v)

encrypted_volume(v) if {
	some snapshot in related.from(v, "snapshot_id")
	encrypted_snapshot(snapshot)
}

# METADATA
# title: An encrypted snapshot
# description: |
#   True where an aws_ebs_snapshot, aws_ebs_snapshot_copy or aws_ebs_snapshot_import
#   is encrypted: it says so, or the region encrypts by default what is copied
#   or imported. A snapshot says so only where it exists (the provider computes it).
encrypted_snapshot(s) if s.values.encrypted == true

encrypted_snapshot(s) if {
	s.type in {"aws_ebs_snapshot_copy", "aws_ebs_snapshot_import"}
	encrypted_by_default(s)
}
