# Nothing encrypts these at all, which policies of their services say.
locals {
  tags = { data-classification = "confidential" }
}

resource "aws_db_instance" "d" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  tags           = local.tags
}

resource "aws_rds_cluster" "c" {
  engine            = "aurora-postgresql"
  storage_encrypted = false
  tags              = local.tags
}

resource "aws_efs_file_system" "f" {
  tags = local.tags
}

resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 8
  tags              = local.tags
}

resource "aws_elasticache_replication_group" "g" {
  replication_group_id = "sessions"
  description          = "Sessions"
  tags                 = local.tags
}

resource "aws_opensearch_domain" "o" {
  domain_name = "search"
  tags        = local.tags
}

resource "aws_kinesis_stream" "s" {
  name        = "events"
  shard_count = 1
  tags        = local.tags
}

resource "aws_sqs_queue" "q" {
  name                    = "payments"
  sqs_managed_sse_enabled = false
  tags                    = local.tags
}
