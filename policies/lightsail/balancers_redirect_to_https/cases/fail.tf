resource "aws_lightsail_lb" "bare" { # want "plain HTTP"
  name          = "bare"
  instance_port = 80
}

resource "aws_lightsail_lb" "off" {
  name          = "off"
  instance_port = 80
}

resource "aws_lightsail_lb_https_redirection_policy" "off" {
  lb_name = aws_lightsail_lb.off.name
  enabled = false # want "plain HTTP"
}
