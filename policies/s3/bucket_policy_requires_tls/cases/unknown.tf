variable "policy" {
  type = string
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example"
}

resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = var.policy
}
