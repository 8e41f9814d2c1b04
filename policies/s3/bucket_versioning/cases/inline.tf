# The form of provider 3.
resource "aws_s3_bucket" "on" {
  bucket = "plumb-example-1"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "off" {
  bucket = "plumb-example-2"

  versioning { # want "versioning is not enabled"
    mfa_delete = false
  }
}
