resource "aws_autoscaling_group" "limited" {
  min_size              = 1
  max_size              = 1
  max_instance_lifetime = 604800
}

resource "aws_autoscaling_group" "refreshed" {
  min_size = 1
  max_size = 1

  instance_refresh {
    strategy = "Rolling"
  }
}
