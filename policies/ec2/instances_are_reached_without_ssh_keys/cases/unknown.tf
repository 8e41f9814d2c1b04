variable "key" {
  type = string
}

resource "aws_launch_template" "lt" { # want unknown
  key_name = var.key
}
