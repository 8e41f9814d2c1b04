variable "acl" {
  type = string
}

resource "aws_s3_bucket_acl" "b" { # want unknown
  bucket = "plumb-example"
  acl    = var.acl
}
