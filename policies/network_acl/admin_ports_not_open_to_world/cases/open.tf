resource "aws_network_acl" "inline" {
  vpc_id = "vpc-12345678"

  ingress { # want "entry 100 admits port 22 (SSH) from 0.0.0.0/0" "port 3389 (RDP)"
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "apart" {
  vpc_id = "vpc-12345678"
}

resource "aws_network_acl_rule" "apart" { # want "entry 200 admits port 22 (SSH) from ::/0"
  network_acl_id  = aws_network_acl.apart.id
  rule_number     = 200
  rule_action     = "allow"
  protocol        = "tcp"
  from_port       = 22
  to_port         = 22
  ipv6_cidr_block = "::/0"
}
