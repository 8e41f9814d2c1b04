variable "metrics" {
  type = bool
}

resource "aws_wafv2_web_acl" "w" { # want unknown
  name  = "w"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = var.metrics
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}
