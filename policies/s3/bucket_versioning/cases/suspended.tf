resource "aws_s3_bucket" "b" {
  bucket = "plumb-example"
}

resource "aws_s3_bucket_versioning" "b" {
  bucket = aws_s3_bucket.b.bucket

  versioning_configuration {
    status = "Suspended" # want "versioning is suspended"
  }
}
