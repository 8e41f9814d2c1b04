resource "aws_route53_zone" "on" {
  name = "example.com"
}

resource "aws_route53_zone" "private" {
  name = "internal"

  vpc {
    vpc_id = "vpc-12345678"
  }
}

resource "aws_route53_query_log" "on" {
  zone_id                  = aws_route53_zone.on.zone_id
  cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/example.com"
}
