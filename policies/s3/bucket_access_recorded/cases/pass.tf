resource "aws_s3_bucket" "logs" {
  bucket = "plumb-example-logs"
}

resource "aws_s3_bucket" "companion" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_logging" "companion" {
  bucket        = aws_s3_bucket.companion.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "companion/"
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-2"

  logging {
    target_bucket = aws_s3_bucket.logs.id
  }
}
