resource "aws_cloudfront_distribution" "absent" {
  enabled = true

  default_cache_behavior { # want "no security headers"
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "cors" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = "60669652-455b-4ae9-85a4-c4c02393f86c" # want "no security headers"
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}

resource "aws_cloudfront_response_headers_policy" "short" {
  name = "short"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 3600 # want "stay with HTTPS"
      override                   = true
    }
  }
}

resource "aws_cloudfront_distribution" "short" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = aws_cloudfront_response_headers_policy.short.id
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}

resource "aws_cloudfront_response_headers_policy" "open" {
  name = "open"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 63072000
      override                   = true
    }
  }

  cors_config {
    access_control_allow_credentials = true
    origin_override                  = true

    access_control_allow_headers {
      items = ["*"]
    }

    access_control_allow_methods {
      items = ["GET"]
    }

    access_control_allow_origins { # want "every site"
      items = ["*"]
    }
  }
}

resource "aws_cloudfront_distribution" "open" {
  enabled = true

  default_cache_behavior {
    response_headers_policy_id = aws_cloudfront_response_headers_policy.open.id
    target_origin_id           = "o"
    viewer_protocol_policy     = "redirect-to-https"
  }
}
