resource "aws_s3_bucket_public_access_block" "half" { # want "ignore_public_acls is off" "restrict_public_buckets is off"
  bucket              = "plumb-example-1"
  block_public_acls   = true
  block_public_policy = true
}

resource "aws_s3_bucket_public_access_block" "policy" {
  bucket                  = "plumb-example-2"
  block_public_acls       = true
  block_public_policy     = false # want "block_public_policy is off"
  ignore_public_acls      = true
  restrict_public_buckets = true
}
