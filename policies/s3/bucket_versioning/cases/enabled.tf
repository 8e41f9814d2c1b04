resource "aws_s3_bucket" "by_id" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_versioning" "by_id" {
  bucket = aws_s3_bucket.by_id.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "by_name" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_versioning" "by_name" {
  bucket = "plumb-example-2"

  versioning_configuration {
    status = "Enabled"
  }
}
