resource "aws_security_group" "inline" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "is a whole private"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  ipv6_cidr_blocks  = ["fd00::/8"] # want "is a whole private"
}

resource "aws_vpc_security_group_ingress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "10.0.0.0/8" # want "is a whole private"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["172.16.0.0/12", "10.2.0.0/16"] # want "is a whole private"
  }
}
