resource "aws_cloudfront_response_headers_policy" "year" {
  name = "year"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 31536000
      override                   = true
    }
  }
}

resource "aws_cloudfront_distribution" "own" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = aws_cloudfront_response_headers_policy.year.id
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "managed" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = "67f7725c-6f97-4210-82d7-5512b31e9d03"
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}
