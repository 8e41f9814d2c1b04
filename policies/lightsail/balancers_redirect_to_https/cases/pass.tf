resource "aws_lightsail_lb" "on" {
  name          = "on"
  instance_port = 80
}

resource "aws_lightsail_lb_https_redirection_policy" "on" {
  lb_name = aws_lightsail_lb.on.name
  enabled = true
}
