variable "protocol" {
  type = string
}

resource "aws_lb_target_group" "t" { # want unknown
  port     = 8080
  protocol = var.protocol
  vpc_id   = "vpc-12345678"
}
