variable "tags" {
  type = map(string)
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example"
  tags   = var.tags
}
