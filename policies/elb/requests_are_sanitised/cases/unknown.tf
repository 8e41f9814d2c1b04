variable "drop" {
  type = bool
}

resource "aws_lb" "lb" { # want unknown
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  drop_invalid_header_fields = var.drop
}
