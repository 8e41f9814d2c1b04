variable "block" {
  type = bool
}

resource "aws_s3_bucket_public_access_block" "b" { # want unknown
  bucket                  = "plumb-example"
  block_public_acls       = var.block
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
