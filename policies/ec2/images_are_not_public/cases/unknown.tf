variable "group" {
  type = string
}

resource "aws_ami_launch_permission" "p" { # want unknown
  image_id = "ami-0123456789abcdef0"
  group    = var.group
}
