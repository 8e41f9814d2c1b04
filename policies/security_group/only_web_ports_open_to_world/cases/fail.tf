resource "aws_security_group" "inline" {
  ingress {
    protocol    = "tcp"
    from_port   = 8080
    to_port     = 8080
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "TCP port 8080"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 8080
  to_port           = 8080
  ipv6_cidr_blocks  = ["::/0"] # want "TCP port 8080"
}

resource "aws_vpc_security_group_ingress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_ipv4         = "0.0.0.0/0" # want "TCP port 8080"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"

  ingress {
    protocol    = "tcp"
    from_port   = 8080
    to_port     = 8080
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] # want "TCP port 8080"
  }
}

resource "aws_vpc_security_group_ingress_rule" "range" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "udp"
  from_port         = 30000
  to_port           = 30100
  cidr_ipv4         = "0.0.0.0/0" # want "UDP ports 30000 to 30100"
}
