resource "aws_shield_subscription" "s" {}

resource "aws_eip" "bare" { # want "not protected by Shield"
  domain = "vpc"
}

resource "aws_lb" "bare" { # want "not protected by Shield"
  subnets = ["subnet-1", "subnet-2"]
}
