resource "aws_security_group" "inline" {
  ingress {
    description = "web"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    protocol    = "tcp"
    from_port   = 20
    to_port     = 25
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "the internet reaches port 22"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 0
  to_port           = 100
  ipv6_cidr_blocks  = ["::/0"] # want "the internet reaches port 22"
}

resource "aws_vpc_security_group_ingress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0" # want "the internet reaches port 22"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"

  ingress {
    protocol         = 6
    from_port        = 22
    to_port          = 22
    ipv6_cidr_blocks = ["::/0"] # want "the internet reaches port 22"
  }
}
