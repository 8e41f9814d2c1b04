resource "aws_route53_zone" "main" {
  name = var.domain
}

resource "aws_acm_certificate" "site" {
  provider = aws.global

  domain_name       = "*.${var.domain}"
  validation_method = "EMAIL"

  options {
    certificate_transparency_logging_preference = "DISABLED"
  }
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "site"
    domain_name = aws_s3_bucket.this["site"].bucket_regional_domain_name
  }

  origin {
    origin_id   = "balancer"
    domain_name = aws_lb.main.dns_name

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = ["SSLv3", "TLSv1"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "site"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    viewer_protocol_policy = "allow-all"

    forwarded_values {
      query_string = true

      cookies {
        forward = "all"
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
