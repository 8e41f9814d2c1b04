resource "aws_vpc" "on" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_query_log_config_association" "on" {
  resolver_query_log_config_id = "rqlc-1"
  resource_id                  = aws_vpc.on.id
}
