resource "aws_connect_instance_storage_config" "c" {
  instance_id   = "0123"
  resource_type = "CALL_RECORDINGS"

  storage_config {
    storage_type = "S3"

    s3_config { # want "under no key of the account"
      bucket_name   = aws_s3_bucket.c.id
      bucket_prefix = "recordings"
    }
  }
}

resource "aws_s3_bucket" "c" {
  bucket = "c"
}
