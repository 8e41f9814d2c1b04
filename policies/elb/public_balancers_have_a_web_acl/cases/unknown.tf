variable "arn" {
  type = string
}

resource "aws_lb" "lb" { # want unknown
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_wafv2_web_acl_association" "a" {
  resource_arn = var.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/w/1"
}
