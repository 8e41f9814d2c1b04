variable "remove" {
  type = bool
}

resource "aws_default_vpc" "default" { # want unknown
  force_destroy = var.remove
}
