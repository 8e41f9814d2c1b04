resource "aws_cloudfront_distribution" "files" {
  enabled = true

  logging_config {
    bucket = "logs-of-ours.s3.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "stream" {
  enabled = true

  default_cache_behavior {
    target_origin_id        = "o"
    realtime_log_config_arn = "arn:aws:cloudfront::123456789012:realtime-log-config/r"
    viewer_protocol_policy  = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "delivered" {
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudwatch_log_delivery_source" "s" {
  name         = "s"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.delivered.arn
}
