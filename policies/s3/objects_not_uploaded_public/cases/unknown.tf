variable "acl" {
  type = string
}

resource "aws_s3_object" "o" { # want unknown
  bucket  = "plumb-example"
  key     = "a"
  content = "a"
  acl     = var.acl
}
