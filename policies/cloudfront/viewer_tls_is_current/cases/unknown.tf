variable "policy" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  viewer_certificate {
    iam_certificate_id       = "ASCA"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = var.policy
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
