variable "ownership" {
  type = string
}

resource "aws_s3_bucket_ownership_controls" "b" { # want unknown
  bucket = "plumb-example"

  rule {
    object_ownership = var.ownership
  }
}
