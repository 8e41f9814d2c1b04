variable "vpc" {
  type = string
}

resource "aws_vpc" "v" { # want unknown
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_dnssec_config" "v" {
  resource_id = var.vpc
}
