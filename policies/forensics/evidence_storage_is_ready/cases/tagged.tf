resource "aws_s3_bucket" "b" {
  bucket = "b-of-ours"

  tags = {
    purpose = "Evidence"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "l" {
  bucket = aws_s3_bucket.b.id
}
