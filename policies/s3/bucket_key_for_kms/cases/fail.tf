resource "aws_s3_bucket_server_side_encryption_configuration" "absent" {
  bucket = "b"

  rule { # want "each object costs a call"
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}
