resource "aws_lightsail_instance_public_ports" "some" {
  instance_name = "i"

  port_info {
    protocol  = "tcp"
    from_port = 22
    to_port   = 22
    cidrs     = ["203.0.113.0/24"]
  }

  port_info {
    protocol          = "tcp"
    from_port         = 3389
    to_port           = 3389
    cidr_list_aliases = ["lightsail-connect"]
  }
}
