# want unknown
variable "state" {
  type = string
}

resource "aws_ec2_image_block_public_access" "this" {
  state = var.state
}
