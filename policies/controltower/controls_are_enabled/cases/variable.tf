# want unknown
variable "control" {}

resource "aws_controltower_control" "c" {
  control_identifier = var.control
  target_identifier  = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4"
}
