resource "aws_s3_bucket" "none" { # want "never dropped"
  bucket = "none"
}

resource "aws_s3_bucket" "part" { # want "never dropped"
  bucket = "part"
}

resource "aws_s3_bucket_lifecycle_configuration" "part" {
  bucket = aws_s3_bucket.part.id

  rule {
    id     = "tmp"
    status = "Enabled"

    filter {
      prefix = "tmp/"
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}
