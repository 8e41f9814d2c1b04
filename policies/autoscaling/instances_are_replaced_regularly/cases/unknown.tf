variable "seconds" {
  type = number
}

resource "aws_autoscaling_group" "v" { # want unknown
  min_size              = 1
  max_size              = 1
  max_instance_lifetime = var.seconds
}
