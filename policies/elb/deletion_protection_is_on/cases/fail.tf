resource "aws_lb" "absent" { # want "deletion protection is off"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_alb" "off" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  enable_deletion_protection = false # want "deletion protection is off"
}
