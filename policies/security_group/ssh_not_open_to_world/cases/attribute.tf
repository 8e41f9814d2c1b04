# ingress as an attribute, and a rule for each of several ports.
locals {
  ports = [22, 80]
}

resource "aws_security_group" "g" {
  ingress = [for port in local.ports : { # want "the internet reaches port 22"
    description      = ""
    protocol         = "tcp"
    from_port        = port
    to_port          = port
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = []
    prefix_list_ids  = []
    security_groups  = []
    self             = false
  }]
}
