variable "countries" {
  type = list(string)
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  restrictions {
    geo_restriction {
      restriction_type = "whitelist"
      locations        = var.countries
    }
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
