resource "aws_lb" "off" {
  name         = "off"
  enable_http2 = false # want "HTTP/2 is turned off"
}

resource "aws_alb" "alias" {
  name         = "alias"
  enable_http2 = false # want "HTTP/2 is turned off"
}
