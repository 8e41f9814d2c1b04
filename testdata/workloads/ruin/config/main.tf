# Patients' records, five years after the last person who cared had left.

locals {
  name  = "records"
  zones = ["${var.region}a", "${var.region}b"]
}

resource "aws_kms_key" "data" {
  deletion_window_in_days = 7

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_s3_bucket" "this" {
  for_each = toset(["documents", "site", "trail", "logs"])

  bucket        = "${local.name}-${each.key}-${var.account}"
  force_destroy = true
}

resource "aws_s3_bucket_public_access_block" "this" {
  for_each = { documents = aws_s3_bucket.this["documents"].id, site = aws_s3_bucket.this["site"].id }

  bucket              = each.value
  block_public_acls   = false
  block_public_policy = false
}

resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.this["site"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:GetObject", "s3:PutObject"]
      Resource  = "${aws_s3_bucket.this["site"].arn}/*"
    }]
  })
}

resource "aws_s3_bucket_acl" "documents" {
  bucket = aws_s3_bucket.this["documents"].id
  acl    = "public-read"
}

resource "aws_s3_bucket_website_configuration" "site" {
  bucket = aws_s3_bucket.this["site"].id

  index_document {
    suffix = "index.html"
  }
}

resource "aws_s3_bucket_cors_configuration" "documents" {
  bucket = aws_s3_bucket.this["documents"].id

  cors_rule {
    allowed_methods = ["GET", "PUT", "DELETE"]
    allowed_origins = ["*"]
    allowed_headers = ["*"]
  }
}

resource "aws_dynamodb_table" "this" {
  for_each = toset(["sessions", "consents"])

  name           = "${local.name}-${each.key}"
  hash_key       = "id"
  read_capacity  = 20
  write_capacity = 20

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_sqs_queue" "this" {
  for_each = toset(["intake", "export", "notify"])

  name                    = "${local.name}-${each.key}"
  sqs_managed_sse_enabled = false
}

resource "aws_sqs_queue_policy" "this" {
  for_each = aws_sqs_queue.this

  queue_url = each.value.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = each.value.arn
    }]
  })
}

resource "aws_sns_topic" "alarms" {
  name = "${local.name}-alarms"
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["sns:Publish", "sns:Subscribe"]
      Resource  = "*"
    }]
  })
}

resource "aws_sns_topic_subscription" "hook" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "http"
  endpoint  = "http://hooks.example.com/alarms"
}

resource "aws_secretsmanager_secret" "partner" {
  for_each = toset(["laboratory", "pharmacy"])

  name                    = "${local.name}/${each.key}"
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "partner" {
  for_each = aws_secretsmanager_secret.partner

  secret_id     = each.value.id
  secret_string = "kept-since-2019"
}

resource "aws_ssm_parameter" "password" {
  name  = "/${local.name}/database/password"
  type  = "String"
  value = var.database_password
}

resource "aws_db_subnet_group" "this" {
  name       = local.name
  subnet_ids = aws_subnet.this[*].id
}

resource "aws_rds_cluster" "this" {
  cluster_identifier   = local.name
  engine               = "aurora-postgresql"
  engine_version       = "11.9"
  master_username      = "postgres"
  master_password      = var.database_password
  db_subnet_group_name = aws_db_subnet_group.this.name
  skip_final_snapshot  = true
  storage_encrypted    = false
}

resource "aws_rds_cluster_instance" "this" {
  count = 1

  identifier                 = "${local.name}-${count.index}"
  cluster_identifier         = aws_rds_cluster.this.id
  engine                     = aws_rds_cluster.this.engine
  instance_class             = "db.r4.large"
  publicly_accessible        = true
  auto_minor_version_upgrade = false
}
