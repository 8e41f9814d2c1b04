variable "cidr" {
  type = string
}

resource "aws_security_group" "g" { # want unknown
  ingress {
    protocol    = "tcp"
    from_port   = 0
    to_port     = 65535
    cidr_blocks = ["10.0.0.0/8", var.cidr]
  }
}

resource "aws_vpc_security_group_ingress_rule" "elsewhere" { # want unknown
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 0
  to_port           = 65535
  prefix_list_id    = "pl-0123456789abcdef0"
}
