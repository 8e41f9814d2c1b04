resource "aws_security_group" "inline" {
  ingress {
    protocol    = "tcp"
    from_port   = 3380
    to_port     = 3400
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "port 3389 (RDP)"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 3380
  to_port           = 3400
  ipv6_cidr_blocks  = ["::/0"] # want "port 3389 (RDP)"
}

resource "aws_vpc_security_group_ingress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 3380
  to_port           = 3400
  cidr_ipv4         = "0.0.0.0/0" # want "port 3389 (RDP)"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"

  ingress {
    protocol    = "tcp"
    from_port   = 3380
    to_port     = 3400
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] # want "port 3389 (RDP)"
  }
}

resource "aws_vpc_security_group_ingress_rule" "winrm" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 5986
  to_port           = 5986
  cidr_ipv4         = "0.0.0.0/0" # want "(WinRM)"
}
