resource "aws_cloudfront_distribution" "d" {
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "allow-all" # want "the default behaviour serves"
  }

  ordered_cache_behavior {
    path_pattern           = "/static/*"
    target_origin_id       = "o"
    viewer_protocol_policy = "https-only"
  }

  ordered_cache_behavior {
    path_pattern           = "/img/*"
    target_origin_id       = "o"
    viewer_protocol_policy = "allow-all" # want "the behaviour for /img/* serves"
  }
}
