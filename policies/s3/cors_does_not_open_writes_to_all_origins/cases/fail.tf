resource "aws_s3_bucket_cors_configuration" "b" {
  bucket = "plumb-example-1"

  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["*"]
  }

  cors_rule {
    allowed_methods = ["PUT", "GET", "DELETE"]
    allowed_origins = ["*"] # want "every website may DELETE, PUT"
  }
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-2"

  cors_rule {
    allowed_methods = ["POST"]
    allowed_origins = ["https://*"] # want "every website may POST"
  }
}
