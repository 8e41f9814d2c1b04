resource "aws_autoscaling_group" "g" { # want "may run for ever"
  min_size = 1
  max_size = 1
}
