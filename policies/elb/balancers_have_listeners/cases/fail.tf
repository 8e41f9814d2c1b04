# complete
resource "aws_lb" "left" { # want "the load balancer has no listener"
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_alb" "left" { # want "the load balancer has no listener"
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_lb" "used" {
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_lb_listener" "used" {
  load_balancer_arn = aws_lb.used.arn
  port              = 80

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1"
  }
}
