resource "aws_autoscaling_group" "web" {
  min_size          = 1
  max_size          = 2
  health_check_type = "ELB"
  target_group_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0123456789abcdef"]
}

resource "aws_autoscaling_group" "workers" {
  min_size = 1
  max_size = 2
}
