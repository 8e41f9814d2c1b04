resource "aws_s3_bucket" "writer" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket" "preferred" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_ownership_controls" "writer" {
  bucket = "plumb-example-1"

  rule {
    object_ownership = "ObjectWriter" # want "object ownership is ObjectWriter"
  }
}

resource "aws_s3_bucket_ownership_controls" "preferred" {
  bucket = "plumb-example-2"

  rule {
    object_ownership = "BucketOwnerPreferred" # want "BucketOwnerPreferred"
  }
}
