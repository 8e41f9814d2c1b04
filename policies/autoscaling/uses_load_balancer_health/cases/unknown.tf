variable "check" {
  type = string
}

resource "aws_autoscaling_group" "web" { # want unknown
  min_size          = 1
  max_size          = 2
  health_check_type = var.check
  target_group_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0123456789abcdef"]
}
