resource "aws_route53_zone" "bare" { # want "the zone is not signed"
  name = "example.com"
}

resource "aws_route53_zone" "off" {
  name = "example.com"
}

resource "aws_route53_hosted_zone_dnssec" "off" {
  hosted_zone_id = aws_route53_zone.off.id
  signing_status = "NOT_SIGNING" # want "the zone is not signed"
}
