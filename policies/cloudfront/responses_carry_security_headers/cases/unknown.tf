variable "headers" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = var.headers
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}
