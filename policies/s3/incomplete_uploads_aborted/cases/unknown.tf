variable "status" {
  type = string
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "b"
}

resource "aws_s3_bucket_lifecycle_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    id     = "abort"
    status = var.status

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}
