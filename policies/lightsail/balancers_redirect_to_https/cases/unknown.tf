variable "on" {
  type = bool
}

resource "aws_lightsail_lb" "v" { # want unknown
  name          = "v"
  instance_port = 80
}

resource "aws_lightsail_lb_https_redirection_policy" "v" {
  lb_name = aws_lightsail_lb.v.name
  enabled = var.on
}
