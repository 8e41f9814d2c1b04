resource "aws_s3_bucket" "kept" {
  bucket = "e2e-kept"
}

resource "aws_s3_bucket_versioning" "kept" {
  bucket = aws_s3_bucket.kept.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "kept" {
  bucket = aws_s3_bucket.kept.id
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.kept.arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "kept" {
  bucket                  = aws_s3_bucket.kept.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "kept" {
  bucket = aws_s3_bucket.kept.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TLSOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.kept.arn, "${aws_s3_bucket.kept.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_ownership_controls" "kept" {
  bucket = aws_s3_bucket.kept.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "kept" {
  bucket = aws_s3_bucket.kept.id
  rule {
    id     = "old"
    status = "Enabled"
    filter {
      prefix = ""
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    transition {
      days          = 60
      storage_class = "STANDARD_IA"
    }
  }
}

resource "aws_s3_bucket_logging" "kept" {
  bucket        = aws_s3_bucket.kept.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "kept/"
  depends_on    = [aws_s3_bucket_acl.logs]
}

resource "aws_s3_bucket" "logs" {
  bucket = "e2e-logs"
}

resource "aws_s3_bucket_ownership_controls" "logs" {
  bucket = aws_s3_bucket.logs.id
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "logs" {
  bucket     = aws_s3_bucket.logs.id
  acl        = "log-delivery-write"
  depends_on = [aws_s3_bucket_ownership_controls.logs]
}

resource "aws_s3_bucket" "lost" {
  bucket = "e2e-lost"
}

resource "aws_s3_bucket_policy" "lost" {
  bucket = aws_s3_bucket.lost.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "${aws_s3_bucket.lost.arn}/*" }]
  })
}

resource "aws_s3_bucket_public_access_block" "lost" {
  bucket                  = aws_s3_bucket.lost.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_cors_configuration" "lost" {
  bucket = aws_s3_bucket.lost.id
  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["*"]
  }
}

resource "aws_s3_bucket_website_configuration" "lost" {
  bucket = aws_s3_bucket.lost.id
  index_document {
    suffix = "index.html"
  }
}

resource "aws_s3_bucket_notification" "lost" {
  bucket = aws_s3_bucket.lost.id
  queue {
    queue_arn = aws_sqs_queue.kept.arn
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "locked" {
  bucket              = "e2e-locked"
  object_lock_enabled = true
}

resource "aws_s3_bucket_versioning" "locked" {
  bucket = aws_s3_bucket.locked.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "locked" {
  bucket = aws_s3_bucket.locked.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 30
    }
  }
  depends_on = [aws_s3_bucket_versioning.locked]
}

resource "aws_dynamodb_table" "kept" {
  name                        = "kept"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  range_key                   = "at"
  deletion_protection_enabled = true
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "at"
    type = "N"
  }
  global_secondary_index {
    name            = "by-at"
    hash_key        = "at"
    projection_type = "ALL"
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.kept.arn
  }
  ttl {
    attribute_name = "until"
    enabled        = true
  }
}

resource "aws_dynamodb_table" "lost" {
  name           = "lost"
  billing_mode   = "PROVISIONED"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_efs_file_system" "kept" {
  creation_token  = "kept"
  encrypted       = true
  kms_key_id      = aws_kms_key.kept.arn
  throughput_mode = "elastic"
  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
}

resource "aws_efs_file_system_policy" "kept" {
  file_system_id = aws_efs_file_system.kept.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "*"
      Resource  = aws_efs_file_system.kept.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_efs_mount_target" "kept" {
  file_system_id  = aws_efs_file_system.kept.id
  subnet_id       = aws_subnet.a.id
  security_groups = [aws_security_group.closed.id]
}

resource "aws_efs_access_point" "kept" {
  file_system_id = aws_efs_file_system.kept.id
  posix_user {
    uid = 1000
    gid = 1000
  }
  root_directory {
    path = "/data"
    creation_info {
      owner_uid   = 1000
      owner_gid   = 1000
      permissions = "750"
    }
  }
}

resource "aws_efs_file_system" "lost" {
  creation_token = "lost"
}

resource "aws_efs_access_point" "lost" {
  file_system_id = aws_efs_file_system.lost.id
}

resource "aws_directory_service_directory" "lost" {
  name     = "corp.example.com"
  password = "SuperSecret-123"
  edition  = "Standard"
  type     = "MicrosoftAD"
  vpc_settings {
    vpc_id     = aws_vpc.kept.id
    subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
  }
}

resource "aws_backup_vault" "kept" {
  name        = "kept"
  kms_key_arn = aws_kms_key.kept.arn
}

resource "aws_backup_vault_lock_configuration" "kept" {
  backup_vault_name   = aws_backup_vault.kept.name
  changeable_for_days = 3
  min_retention_days  = 7
  max_retention_days  = 400
}

resource "aws_backup_vault" "lost" {
  name = "lost"
}

resource "aws_backup_plan" "kept" {
  name = "kept"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.kept.name
    schedule          = "cron(0 12 * * ? *)"
    lifecycle {
      delete_after = 35
    }
  }
}
