resource "aws_vpc" "bare" { # want "keeps the rules that AWS gave it"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "ruled" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_default_security_group" "ruled" {
  vpc_id = aws_vpc.ruled.id

  ingress { # want "the default security group has a rule"
    protocol  = "-1"
    self      = true
    from_port = 0
    to_port   = 0
  }
}

resource "aws_vpc_security_group_egress_rule" "apart" { # want "the default security group has a rule"
  security_group_id = aws_default_security_group.ruled.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
