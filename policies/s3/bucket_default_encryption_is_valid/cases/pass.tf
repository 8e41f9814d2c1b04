resource "aws_s3_bucket" "default" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket" "kms" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "kms" {
  bucket = aws_s3_bucket.kms.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}
