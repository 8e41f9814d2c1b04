resource "aws_cloudfront_distribution" "d" {
  enabled = true

  viewer_certificate {
    iam_certificate_id       = "ASCA"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
