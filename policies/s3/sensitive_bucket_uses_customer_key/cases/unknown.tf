variable "key" {
  type = string
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example"
  tags   = { data-classification = "restricted" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.key
    }
  }
}
