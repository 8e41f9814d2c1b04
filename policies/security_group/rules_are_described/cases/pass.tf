resource "aws_security_group" "g" {
  description = "Balancer of the shop"

  ingress {
    description = "Customers"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_security_group_egress_rule" "out" {
  description       = "To the tasks"
  security_group_id = aws_security_group.g.id
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_ipv4         = "10.0.0.0/16"
}
