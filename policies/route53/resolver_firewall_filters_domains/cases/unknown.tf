variable "vpc" {
  type = string
}

resource "aws_vpc" "v" { # want unknown
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_firewall_rule_group_association" "v" {
  name                   = "v"
  firewall_rule_group_id = "rslvr-frg-1"
  priority               = 101
  vpc_id                 = var.vpc
}
