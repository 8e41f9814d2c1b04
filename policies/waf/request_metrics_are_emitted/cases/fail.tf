resource "aws_wafv2_web_acl" "w" {
  name  = "w"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "geo"
    priority = 1

    action {
      block {}
    }

    statement {
      geo_match_statement {
        country_codes = ["KP"]
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = false # want "for the rule"
      metric_name                = "m"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = false # want "no metrics are emitted"
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_rule_group" "g" {
  name     = "g"
  scope    = "REGIONAL"
  capacity = 10

  visibility_config {
    cloudwatch_metrics_enabled = false # want "no metrics are emitted"
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}
