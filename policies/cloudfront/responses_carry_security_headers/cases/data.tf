data "aws_cloudfront_response_headers_policy" "aws" {
  name = "Managed-SecurityHeadersPolicy"
}

data "aws_cloudfront_response_headers_policy" "ours" {
  name = "ours"
}

data "aws_cloudfront_response_headers_policy" "cors" {
  name = "Managed-SimpleCORS" # want "no security headers"
}

resource "aws_cloudfront_distribution" "aws" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = data.aws_cloudfront_response_headers_policy.aws.id
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "ours" { # want unknown
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = data.aws_cloudfront_response_headers_policy.ours.id
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "cors" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = data.aws_cloudfront_response_headers_policy.cors.id
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}
