resource "aws_route53_zone" "on" {
  name = "example.com"
}

resource "aws_route53_zone" "private" {
  name = "internal"

  vpc {
    vpc_id = "vpc-12345678"
  }
}

resource "aws_route53_hosted_zone_dnssec" "on" {
  hosted_zone_id = aws_route53_zone.on.id
}
