provider "aws" {
  default_tags {
    tags = {
      data-classification = "internal"
    }
  }
}

resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
}
