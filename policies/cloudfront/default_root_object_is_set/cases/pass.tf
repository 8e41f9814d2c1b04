resource "aws_cloudfront_distribution" "d" {
  enabled             = true
  default_root_object = "index.html"

  origin {
    origin_id   = "o"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "api" {
  enabled = true

  origin {
    origin_id   = "o"
    domain_name = "o.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  origin {
    origin_id   = "static"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
