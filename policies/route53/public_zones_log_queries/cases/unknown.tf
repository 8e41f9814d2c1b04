variable "zone" {
  type = string
}

resource "aws_route53_zone" "v" { # want unknown
  name = "example.com"
}

resource "aws_route53_query_log" "v" {
  zone_id                  = var.zone
  cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/example.com"
}
