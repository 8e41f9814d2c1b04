resource "aws_ebs_snapshot_block_public_access" "this" {
  state = "unblocked" # want "snapshots may be shared with everyone"
}
