variable "arn" {
  type = string
}

resource "aws_shield_subscription" "s" {}

resource "aws_eip" "v" { # want unknown
  domain = "vpc"
}

resource "aws_shield_protection" "v" {
  name         = "v"
  resource_arn = var.arn
}
