resource "aws_s3_bucket" "bare" { # want "encrypted with no customer key"
  bucket = "plumb-example-1"
  tags   = { data-classification = "restricted" }
}

resource "aws_s3_bucket" "aes" {
  bucket = "plumb-example-2"
  tags   = { data-classification = "restricted" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "aes" {
  bucket = aws_s3_bucket.aes.id

  rule {
    apply_server_side_encryption_by_default { # want "encrypted with no customer key"
      sse_algorithm = "AES256"
    }
  }
}
