variable "vpc" {
  type = string
}

resource "aws_vpc" "v" { # want unknown
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_query_log_config_association" "v" {
  resolver_query_log_config_id = "rqlc-1"
  resource_id                  = var.vpc
}
