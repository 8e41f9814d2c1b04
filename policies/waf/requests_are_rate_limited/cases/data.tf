data "aws_wafv2_rule_group" "g" {
  name  = "g"
  scope = "REGIONAL"
}

resource "aws_wafv2_web_acl" "grouped" { # want unknown
  name  = "grouped"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "group"
    priority = 1

    override_action {
      none {}
    }

    statement {
      rule_group_reference_statement {
        arn = data.aws_wafv2_rule_group.g.arn
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
