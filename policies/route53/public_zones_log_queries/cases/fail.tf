resource "aws_route53_zone" "bare" { # want "not logged"
  name = "example.com"
}
