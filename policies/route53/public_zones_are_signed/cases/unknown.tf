variable "status" {
  type = string
}

resource "aws_route53_zone" "v" { # want unknown
  name = "example.com"
}

resource "aws_route53_hosted_zone_dnssec" "v" {
  hosted_zone_id = aws_route53_zone.v.id
  signing_status = var.status
}
