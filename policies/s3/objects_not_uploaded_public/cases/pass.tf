resource "aws_s3_object" "o" {
  bucket  = "plumb-example"
  key     = "a"
  content = "a"
}

resource "aws_s3_object" "private" {
  bucket  = "plumb-example"
  key     = "b"
  content = "b"
  acl     = "private"
}
