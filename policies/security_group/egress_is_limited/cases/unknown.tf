variable "range" {
  type = string
}

resource "aws_security_group" "g" {}

resource "aws_vpc_security_group_egress_rule" "out" { # want unknown
  security_group_id = aws_security_group.g.id
  ip_protocol       = "-1"
  cidr_ipv4         = var.range
}

resource "aws_vpc_security_group_egress_rule" "list" { # want unknown
  security_group_id = aws_security_group.g.id
  ip_protocol       = "-1"
  prefix_list_id    = "pl-0123456789abcdef0"
}
