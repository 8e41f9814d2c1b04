resource "aws_wafv2_web_acl" "w" { # want "not logged"
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

resource "aws_wafregional_web_acl" "classic" { # want "not logged"
  name        = "classic"
  metric_name = "classic"

  default_action {
    type = "ALLOW"
  }
}

resource "aws_waf_web_acl" "classic" { # want "not logged"
  name        = "classic"
  metric_name = "classic"

  default_action {
    type = "ALLOW"
  }
}
