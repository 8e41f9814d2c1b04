resource "aws_security_group" "inline" {
  ingress {
    protocol    = "tcp"
    from_port   = 3306
    to_port     = 3306
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "reaches 3306 (MySQL)"
  }
}

resource "aws_security_group" "g" {}

resource "aws_security_group_rule" "legacy" {
  security_group_id = aws_security_group.g.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 3306
  to_port           = 3306
  ipv6_cidr_blocks  = ["::/0"] # want "reaches 3306 (MySQL)"
}

resource "aws_vpc_security_group_ingress_rule" "modern" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 3306
  to_port           = 3306
  cidr_ipv4         = "0.0.0.0/0" # want "reaches 3306 (MySQL)"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-12345678"

  ingress {
    protocol    = "tcp"
    from_port   = 3306
    to_port     = 3306
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] # want "reaches 3306 (MySQL)"
  }
}

resource "aws_vpc_security_group_ingress_rule" "several" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 6000
  to_port           = 6400
  cidr_ipv6         = "::/0" # want "6379 (Redis)"
}

# Every port: another policy says so.
resource "aws_vpc_security_group_ingress_rule" "all" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
