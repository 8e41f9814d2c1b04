resource "aws_lightsail_instance_public_ports" "open" {
  instance_name = "i"

  port_info { # want "port 22 (SSH)"
    protocol  = "tcp"
    from_port = 22
    to_port   = 22
  }

  port_info {
    protocol  = "tcp"
    from_port = 3000
    to_port   = 4000
    cidrs     = ["0.0.0.0/0"] # want "port 3389 (RDP)"
  }

  port_info {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
  }
}
