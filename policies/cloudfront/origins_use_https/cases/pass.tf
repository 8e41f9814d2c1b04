resource "aws_cloudfront_distribution" "d" {
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

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "match" {
  enabled = true

  origin {
    origin_id   = "o"
    domain_name = "o.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "match-viewer"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_vpc_origin" "v" {
  vpc_origin_endpoint_config {
    name                   = "v"
    arn                    = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/v/1"
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "https-only"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}
