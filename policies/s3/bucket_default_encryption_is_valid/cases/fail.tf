resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "none" # want "none is no encryption that S3 has"
    }
  }
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-2"

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "AES128" # want "AES128 is no encryption"
      }
    }
  }
}
