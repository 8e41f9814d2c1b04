resource "aws_wafv2_web_acl" "counted" {
  name  = "counted"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule { # want "no rule limits"
    name     = "rate"
    priority = 1

    action {
      count {}
    }

    statement {
      rate_based_statement {
        limit = 2000
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "m"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}
