variable "control" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  origin {
    origin_id                = "o"
    domain_name              = "site-of-ours.s3.eu-west-1.amazonaws.com"
    origin_access_control_id = var.control
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
