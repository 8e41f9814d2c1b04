resource "aws_security_group" "inline" {
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"] # want "everything may leave"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "egress"
  protocol          = "all"
  from_port         = 0
  to_port           = 0
  ipv6_cidr_blocks  = ["::/0"] # want "everything may leave"
}

resource "aws_vpc_security_group_egress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0" # want "everything may leave"
}
