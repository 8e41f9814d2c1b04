variable "bucket" {
  type = string
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example"
}

resource "aws_s3_bucket_logging" "b" {
  bucket        = var.bucket
  target_bucket = "plumb-example-logs"
  target_prefix = "b/"
}
