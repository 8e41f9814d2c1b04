variable "stream" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  default_cache_behavior {
    target_origin_id        = "o"
    realtime_log_config_arn = var.stream
    viewer_protocol_policy  = "redirect-to-https"
  }
}
