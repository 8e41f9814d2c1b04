variable "policy" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  origin {
    origin_id   = "o"
    domain_name = "o.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = var.policy
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
