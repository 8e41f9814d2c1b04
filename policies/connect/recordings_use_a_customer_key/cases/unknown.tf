variable "key" {
  type = string
}

resource "aws_connect_instance_storage_config" "c" { # want unknown
  instance_id   = "0123"
  resource_type = "CALL_RECORDINGS"

  storage_config {
    storage_type = "S3"

    s3_config {
      bucket_name   = aws_s3_bucket.c.id
      bucket_prefix = "recordings"

      encryption_config {
        encryption_type = "KMS"
        key_id          = var.key
      }
    }
  }
}

resource "aws_s3_bucket" "c" {
  bucket = "c"
}
