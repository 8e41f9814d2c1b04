resource "aws_s3_bucket_cors_configuration" "b" {
  bucket = "plumb-example"

  cors_rule {
    allowed_methods = ["GET", "HEAD"]
    allowed_origins = ["*"]
  }

  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = ["https://*.example.com"]
  }
}
