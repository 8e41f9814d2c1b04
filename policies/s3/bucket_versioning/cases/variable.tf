variable "status" {}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example"
}

resource "aws_s3_bucket_versioning" "b" {
  bucket = aws_s3_bucket.b.id

  versioning_configuration {
    status = var.status
  }
}
