resource "aws_wafv2_web_acl" "w" {
  name  = "w"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}

resource "aws_cloudwatch_log_group" "g" {
  name = "aws-waf-logs-w"
}

resource "aws_wafv2_web_acl_logging_configuration" "l" {
  resource_arn            = aws_wafv2_web_acl.w.arn
  log_destination_configs = [aws_cloudwatch_log_group.g.arn]
}

resource "aws_waf_web_acl" "classic" {
  name        = "classic"
  metric_name = "classic"

  default_action {
    type = "ALLOW"
  }

  logging_configuration {
    log_destination = "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-classic"
  }
}
