resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_logging" "b" {
  bucket        = aws_s3_bucket.b.id
  target_bucket = aws_s3_bucket.b.id # want "logs into itself"
  target_prefix = "log/"
}

resource "aws_s3_bucket_logging" "literal" {
  bucket        = "plumb-example-2"
  target_bucket = "plumb-example-2" # want "logs into itself"
  target_prefix = "log/"
}
