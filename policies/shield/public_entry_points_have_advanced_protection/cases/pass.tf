resource "aws_shield_subscription" "s" {}

resource "aws_eip" "on" {
  domain = "vpc"
}

resource "aws_shield_protection" "eip" {
  name         = "eip"
  resource_arn = "arn:aws:ec2:eu-west-1:123456789012:eip-allocation/${aws_eip.on.id}"
}

resource "aws_lb" "internal" {
  internal = true
  subnets  = ["subnet-1", "subnet-2"]
}
