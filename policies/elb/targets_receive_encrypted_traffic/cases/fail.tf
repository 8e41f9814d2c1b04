resource "aws_lb_target_group" "t" {
  port     = 8080
  protocol = "HTTP" # want "plain HTTP to its targets"
  vpc_id   = "vpc-12345678"
}
