resource "aws_kms_key" "k" {}

resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
  tags   = { data-classification = "restricted" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.k.arn
    }
  }
}

resource "aws_s3_bucket" "plain" {
  bucket = "plumb-example-2"
}
