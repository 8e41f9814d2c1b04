resource "aws_ec2_image_block_public_access" "this" {
  state = "unblocked" # want "images may be made public"
}
