# Nothing is said: a pass is evidence, a fail is none.
resource "aws_s3_bucket" "bare" {
  bucket = "plumb-example"
}
