variable "type" {
  type = string
}

resource "aws_ebs_volume" "v" { # want unknown
  availability_zone = "eu-west-1a"
  size              = 100
  type              = var.type
}
