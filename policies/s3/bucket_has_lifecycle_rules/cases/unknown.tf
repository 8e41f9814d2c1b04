variable "status" {
  type = string
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_lifecycle_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    id     = "expire"
    status = var.status

    filter {}

    expiration {
      days = 365
    }
  }
}
