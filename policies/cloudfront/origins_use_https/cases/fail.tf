resource "aws_cloudfront_distribution" "d" {
  enabled = true

  origin {
    origin_id   = "plain"
    domain_name = "plain.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "http-only" # want "over plain HTTP"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  origin {
    origin_id   = "old"
    domain_name = "old.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1", "TLSv1.2"] # want "over TLSv1"
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
      origin_protocol_policy = "match-viewer" # want "where the viewer did so"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "allow-all"
  }
}

resource "aws_cloudfront_vpc_origin" "v" {
  vpc_origin_endpoint_config {
    name                   = "v"
    arn                    = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/v/1"
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "http-only" # want "over plain HTTP"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}

resource "aws_cloudfront_vpc_origin" "old" {
  vpc_origin_endpoint_config {
    name                   = "old"
    arn                    = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/o/1"
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "https-only"

    origin_ssl_protocols {
      items    = ["TLSv1.1", "TLSv1.2"] # want "over TLSv1.1"
      quantity = 2
    }
  }
}
