resource "aws_connect_instance_storage_config" "c" {
  instance_id   = "0123"
  resource_type = "CALL_RECORDINGS"

  storage_config {
    storage_type = "S3"

    s3_config {
      bucket_name   = aws_s3_bucket.c.id
      bucket_prefix = "recordings"

      encryption_config {
        encryption_type = "KMS"
        key_id          = "arn:aws:kms:eu-west-1:123456789012:key/0123"
      }
    }
  }
}

resource "aws_s3_bucket" "c" {
  bucket = "c"
}

resource "aws_connect_instance_storage_config" "kept" {
  instance_id   = "0123"
  resource_type = "CALL_RECORDINGS"

  storage_config {
    storage_type = "S3"

    s3_config {
      bucket_name   = aws_s3_bucket.kept.id
      bucket_prefix = "recordings"
    }
  }
}

resource "aws_s3_bucket" "kept" {
  bucket = "kept"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "kept" {
  bucket = aws_s3_bucket.kept.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/0123"
    }
  }
}
