variable "group" {
  type = string
}

resource "aws_wafv2_web_acl" "w" { # want unknown
  name  = "w"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "bad"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = var.group
        vendor_name = "AWS"
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
