variable "algorithm" {
  type = string
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = var.algorithm
    }
  }
}
