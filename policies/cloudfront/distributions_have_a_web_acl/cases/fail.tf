resource "aws_cloudfront_distribution" "absent" { # want "no web ACL"
  enabled = true

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}

resource "aws_cloudfront_distribution" "empty" {
  enabled    = true
  web_acl_id = "" # want "no web ACL"

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
