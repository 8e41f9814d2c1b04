variable "cidrs" {
  type = list(string)
}

resource "aws_lightsail_instance_public_ports" "v" { # want unknown
  instance_name = "i"

  port_info {
    protocol  = "tcp"
    from_port = 22
    to_port   = 22
    cidrs     = var.cidrs
  }
}
