resource "aws_lb" "on" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_wafv2_web_acl_association" "on" {
  resource_arn = aws_lb.on.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/w/1"
}

resource "aws_lb" "internal" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  internal = true
}

resource "aws_alb" "network" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  load_balancer_type = "network"
}
