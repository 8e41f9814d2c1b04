resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  role   = "arn:aws:iam::111122223333:role/r"

  rule { # want "objects encrypted with KMS are not replicated"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::plumb-example-2"
    }
  }
}
