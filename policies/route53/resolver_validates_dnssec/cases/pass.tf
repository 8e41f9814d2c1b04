resource "aws_vpc" "on" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_dnssec_config" "on" {
  resource_id = aws_vpc.on.id
}
