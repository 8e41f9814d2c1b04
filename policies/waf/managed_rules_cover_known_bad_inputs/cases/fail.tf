resource "aws_wafv2_web_acl" "other" {
  name  = "other"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule { # want "no managed rules"
    name     = "common"
    priority = 1

    override_action {
      none {}
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

resource "aws_wafv2_web_acl" "counted" {
  name  = "counted"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "bad"
    priority = 1

    override_action { # want "only counted"
      count {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
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

resource "aws_wafv2_web_acl" "exempt" {
  name  = "exempt"
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
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"

        rule_action_override { # want "Log4JRCE_HEADER only counts"
          name = "Log4JRCE_HEADER"

          action_to_use {
            count {}
          }
        }
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
