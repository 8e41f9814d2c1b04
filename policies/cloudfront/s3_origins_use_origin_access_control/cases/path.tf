resource "aws_cloudfront_origin_access_identity" "i" {}

resource "aws_cloudfront_distribution" "d" {
  enabled = true

  origin {
    origin_id   = "o"
    domain_name = "site-of-ours.s3.eu-west-1.amazonaws.com"

    s3_origin_config {
      origin_access_identity = aws_cloudfront_origin_access_identity.i.cloudfront_access_identity_path
    }
  }

  default_cache_behavior {
    target_origin_id       = "o"
    viewer_protocol_policy = "redirect-to-https"
  }
}
