resource "aws_security_group" "bare" { # want "the group does not say"
  name = "bare"
}

resource "aws_security_group" "inline" {
  description = "Managed by Terraform" # want "the group does not say"

  ingress { # want "the rule does not say"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    description = "" # want "the rule does not say"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_security_group_egress_rule" "out" { # want "the rule does not say"
  security_group_id = aws_security_group.inline.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group_rule" "in" { # want "the rule does not say"
  security_group_id = aws_security_group.inline.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["0.0.0.0/0"]
}
