variable "acl" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled    = true
  web_acl_id = var.acl

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
