variable "key" {
  type = string
}

resource "aws_cloudtrail" "t" { # want unknown
  name           = "t"
  s3_bucket_name = "logs-of-ours"
  kms_key_id     = var.key
}
