variable "encrypted" {
  type = bool
}

resource "aws_appsync_api_cache" "c" { # want unknown
  api_id                     = "a1b2c3"
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "SMALL"
  ttl                        = 900
  at_rest_encryption_enabled = var.encrypted
  transit_encryption_enabled = true
}
