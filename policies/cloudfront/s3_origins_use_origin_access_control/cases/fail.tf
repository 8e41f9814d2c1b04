resource "aws_cloudfront_distribution" "d" {
  enabled = true

  origin { # want "without a signature"
    origin_id   = "o"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "empty" {
  enabled = true

  origin { # want "without a signature"
    origin_id   = "o"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"

    s3_origin_config {
      origin_access_identity = ""
    }
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_origin_access_control" "c" {
  name                              = "c"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "never" # want "never signed"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "unsigned" {
  enabled = true

  origin {
    origin_id                = "o"
    domain_name              = "site-of-ours.s3.eu-west-1.amazonaws.com"
    origin_access_control_id = aws_cloudfront_origin_access_control.c.id
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
