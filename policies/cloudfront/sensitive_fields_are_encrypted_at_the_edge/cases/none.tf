resource "aws_cloudfront_distribution" "d" {
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
