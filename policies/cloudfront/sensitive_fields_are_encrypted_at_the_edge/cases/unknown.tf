variable "encryption" {
  type = string
}

resource "aws_cloudfront_distribution" "d" { # want unknown
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }

  ordered_cache_behavior {
    path_pattern              = "/pay"
    target_origin_id          = "o"
    viewer_protocol_policy    = "https-only"
    field_level_encryption_id = var.encryption
  }
}
