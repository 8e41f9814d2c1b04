resource "aws_s3_bucket" "bare" { # want "no public access block is declared"
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket" "blocked" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket            = aws_s3_bucket.blocked.id
  block_public_acls = true
}
