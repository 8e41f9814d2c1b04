# complete
resource "aws_lb" "network" {
  load_balancer_type = "network"
  subnets            = ["subnet-1"]
}

resource "aws_lb_listener" "network" {
  load_balancer_arn = aws_lb.network.arn
  port              = 443
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1"
  }
}

resource "aws_alb" "redirect" {
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_alb_listener" "redirect" {
  load_balancer_arn = aws_alb.redirect.id
  port              = 80

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}
