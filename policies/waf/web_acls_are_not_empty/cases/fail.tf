resource "aws_wafv2_web_acl" "none" { # want "no rules and lets"
  name  = "none"
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

resource "aws_wafv2_web_acl" "counted" {
  name  = "counted"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule { # want "only counts"
    name     = "geo"
    priority = 1

    action {
      count {}
    }

    statement {
      geo_match_statement {
        country_codes = ["KP"]
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "m"
      sampled_requests_enabled   = true
    }
  }

  rule {
    name     = "common"
    priority = 2

    override_action {
      count {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesCommonRuleSet"
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

resource "aws_wafv2_rule_group" "g" { # want "rule group has no rules"
  name     = "g"
  scope    = "REGIONAL"
  capacity = 10

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "m"
    sampled_requests_enabled   = true
  }
}

resource "aws_waf_web_acl" "classic" { # want "no rules and lets"
  name        = "classic"
  metric_name = "classic"

  default_action {
    type = "ALLOW"
  }
}

resource "aws_wafregional_web_acl" "classic" { # want "no rules and lets"
  name        = "classic"
  metric_name = "classic"

  default_action {
    type = "ALLOW"
  }
}
