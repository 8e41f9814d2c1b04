resource "aws_wafv2_web_acl" "w" {
  name  = "w"
  scope = "CLOUDFRONT"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "w"
    sampled_requests_enabled   = true
  }
}

resource "aws_cloudfront_distribution" "d" {
  enabled    = true
  web_acl_id = aws_wafv2_web_acl.w.arn

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "off" {
  enabled = false

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
