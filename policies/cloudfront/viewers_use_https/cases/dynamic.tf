locals {
  behaviours = {
    "/api/*" = "https-only"
    "/img/*" = "allow-all"
  }
}

resource "aws_cloudfront_distribution" "d" {
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }

  dynamic "ordered_cache_behavior" {
    for_each = local.behaviours
    content {
      path_pattern           = ordered_cache_behavior.key
      target_origin_id       = "o"
      viewer_protocol_policy = ordered_cache_behavior.value # want "the behaviour for /img/* serves"
    }
  }
}
