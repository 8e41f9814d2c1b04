variable "policy" {}

resource "aws_cloudfront_distribution" "unsure" { # want unknown
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = var.policy
  }
}

# What the variable turns out to be does not help here.
resource "aws_cloudfront_distribution" "sure" {
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "allow-all" # want "the default behaviour serves"
  }

  ordered_cache_behavior {
    path_pattern           = "/x/*"
    target_origin_id       = "o"
    viewer_protocol_policy = var.policy
  }
}
