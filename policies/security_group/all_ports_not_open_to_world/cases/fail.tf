resource "aws_security_group" "inline" {
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "every port of every protocol"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  ipv6_cidr_blocks  = ["::/0"] # want "every port of every protocol"
}

resource "aws_vpc_security_group_ingress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "-1"
  from_port         = 0
  to_port           = 0
  cidr_ipv4         = "0.0.0.0/0" # want "every port of every protocol"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"

  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] # want "every port of every protocol"
  }
}

resource "aws_vpc_security_group_ingress_rule" "range" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "udp"
  from_port         = 1024
  to_port           = 65535
  cidr_ipv4         = "0.0.0.0/0" # want "UDP ports 1024 to 65535"
}
