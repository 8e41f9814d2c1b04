resource "aws_cloudfront_distribution" "default" {
  enabled = true

  viewer_certificate {
    cloudfront_default_certificate = true # want "with the default certificate"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "absent" {
  enabled = true

  viewer_certificate { # want "policy TLSv1 takes"
    iam_certificate_id = "ASCA"
    ssl_support_method = "sni-only"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "old" {
  enabled = true

  viewer_certificate {
    iam_certificate_id       = "ASCA"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.1_2016" # want "policy TLSv1.1_2016 takes"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
