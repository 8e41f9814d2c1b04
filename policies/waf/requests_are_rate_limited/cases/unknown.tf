resource "aws_wafv2_web_acl" "w" { # want unknown
  name  = "w"
  scope = "REGIONAL"

  default_action {
    allow {}
  }
  rule_json = jsonencode([{ Name = "r" }])

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}
