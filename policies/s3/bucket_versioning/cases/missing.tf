resource "aws_s3_bucket" "b" { # want "versioning is not enabled"
  bucket = "plumb-example"
}
