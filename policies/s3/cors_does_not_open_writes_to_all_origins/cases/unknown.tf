variable "origins" {
  type = list(string)
}

resource "aws_s3_bucket_cors_configuration" "b" { # want unknown
  bucket = "plumb-example"

  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = var.origins
  }
}
