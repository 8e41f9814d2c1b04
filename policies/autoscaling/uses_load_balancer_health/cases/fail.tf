resource "aws_lb_target_group" "web" {
  port     = 80
  protocol = "HTTP"
  vpc_id   = "vpc-1"
}

resource "aws_autoscaling_group" "inline" { # want "health checks are not used"
  min_size          = 1
  max_size          = 2
  target_group_arns = [aws_lb_target_group.web.arn]
}

resource "aws_autoscaling_group" "attached" {
  min_size          = 1
  max_size          = 2
  health_check_type = "EC2" # want "health checks are not used"
}

resource "aws_autoscaling_attachment" "attached" {
  autoscaling_group_name = aws_autoscaling_group.attached.name
  lb_target_group_arn    = aws_lb_target_group.web.arn
}
