# want unknown
variable "state" {
  type = string
}

resource "aws_ebs_snapshot_block_public_access" "this" {
  state = var.state
}
