resource "aws_s3_bucket" "b" {
  bucket = "plumb-example"
}

resource "aws_s3_bucket_notification" "b" {
  bucket      = aws_s3_bucket.b.id
  eventbridge = true
}
