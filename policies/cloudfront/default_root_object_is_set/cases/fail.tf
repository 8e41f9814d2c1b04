resource "aws_cloudfront_distribution" "absent" { # want "no page of its own"
  enabled = true

  origin {
    origin_id   = "o"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "empty" {
  enabled             = true
  default_root_object = "" # want "no page of its own"

  origin {
    origin_id   = "o"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
