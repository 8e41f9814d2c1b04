resource "aws_lb" "bare" { # want "no web ACL"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb" "open" {
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]

  enable_waf_fail_open = true # want "pass unchecked"
}

resource "aws_wafv2_web_acl_association" "open" {
  resource_arn = aws_lb.open.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/w/1"
}
