resource "aws_lb_target_group" "t" {
  port     = 8443
  protocol = "HTTPS"
  vpc_id   = "vpc-12345678"
}

resource "aws_lb_target_group" "f" {
  target_type = "lambda"
}
