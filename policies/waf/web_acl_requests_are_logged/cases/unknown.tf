variable "acl" {
  type = string
}

resource "aws_wafv2_web_acl" "w" { # want unknown
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

resource "aws_wafv2_web_acl_logging_configuration" "l" {
  resource_arn            = var.acl
  log_destination_configs = ["arn:aws:s3:::aws-waf-logs-of-ours"]
}
