resource "aws_s3_bucket" "bare" { # want "no rule moves or deletes objects"
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket" "uploads" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_lifecycle_configuration" "uploads" {
  bucket = aws_s3_bucket.uploads.id

  rule { # want "no rule that is enabled"
    id     = "uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}
