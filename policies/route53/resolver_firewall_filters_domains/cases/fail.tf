resource "aws_vpc" "bare" { # want "are not filtered"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "watching" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_firewall_rule_group" "g" {
  name = "g"
}

resource "aws_route53_resolver_firewall_rule" "alert" {
  name                    = "alert"
  action                  = "ALERT"
  firewall_domain_list_id = "rslvr-fdl-1"
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.g.id
  priority                = 1
}

resource "aws_route53_resolver_firewall_rule_group_association" "g" {
  name                   = "g"
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.g.id # want "blocks nothing"
  priority               = 101
  vpc_id                 = aws_vpc.watching.id
}
