# One application in two regions: a primary, a standby, and what decides between them.

terraform {
  required_version = ">= 1.2"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.60, != 5.61.0"
    }
  }
}

variable "primary" {
  type    = string
  default = "us-east-2"
}

variable "standby" {
  type    = string
  default = "us-west-1"
}

provider "aws" {
  region = var.primary

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = {
      application = "tickets"
      role        = "primary"
    }
  }
}

provider "aws" {
  alias  = "standby"
  region = var.standby

  # These let `terraform plan` run without an AWS account.
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  default_tags {
    tags = {
      application = "tickets"
      role        = "standby"
    }
  }
}

locals {
  tags = { cost-center = "tickets", role = "set-by-resource" }
}

module "primary" {
  source = "./modules/site"

  name  = "tickets"
  cidr  = "10.1.0.0/16"
  tags  = local.tags
  alarm = true
}

module "standby" {
  source    = "./modules/site"
  providers = { aws = aws.standby }

  name = "tickets"
  cidr = "10.2.0.0/16"
  tags = { cost-center = "tickets" }
}

data "aws_region" "standby" {
  provider = aws.standby
}

resource "aws_rds_global_cluster" "tickets" {
  global_cluster_identifier = "tickets"
  engine                    = "aurora-postgresql"
  engine_version            = "15.5"
  database_name             = "tickets"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier          = "tickets-${var.primary}"
  engine                      = aws_rds_global_cluster.tickets.engine
  engine_version              = aws_rds_global_cluster.tickets.engine_version
  global_cluster_identifier   = aws_rds_global_cluster.tickets.id
  master_username             = "tickets"
  manage_master_user_password = true
  backup_retention_period     = 14
  db_subnet_group_name        = module.primary.subnet_group
  vpc_security_group_ids      = [module.primary.database_group]
  kms_key_id                  = module.primary.key
  storage_encrypted           = true
  deletion_protection         = true
  final_snapshot_identifier   = "tickets-final"

  lifecycle {
    ignore_changes = [replication_source_identifier]
  }
}

resource "aws_rds_cluster" "standby" {
  provider = aws.standby

  cluster_identifier        = "tickets-${data.aws_region.standby.name}"
  engine                    = aws_rds_global_cluster.tickets.engine
  engine_version            = aws_rds_global_cluster.tickets.engine_version
  global_cluster_identifier = aws_rds_global_cluster.tickets.id
  source_region             = var.primary
  db_subnet_group_name      = module.standby.subnet_group
  vpc_security_group_ids    = [module.standby.database_group]
  kms_key_id                = module.standby.key
  storage_encrypted         = true
  skip_final_snapshot       = true

  depends_on = [aws_rds_cluster_instance.primary]
}

resource "aws_rds_cluster_instance" "primary" {
  count = 2

  identifier                   = "tickets-${count.index}"
  cluster_identifier           = aws_rds_cluster.primary.id
  engine                       = aws_rds_cluster.primary.engine
  instance_class               = "db.r6g.large"
  performance_insights_enabled = true
  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.monitoring.arn
}

resource "aws_rds_cluster_instance" "standby" {
  provider = aws.standby

  identifier         = "tickets-standby"
  cluster_identifier = aws_rds_cluster.standby.id
  engine             = aws_rds_cluster.standby.engine
  instance_class     = "db.r6g.large"
}

resource "aws_iam_role" "monitoring" {
  name = "tickets-monitoring"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "monitoring.rds.amazonaws.com" } }]
  })
}

resource "aws_s3_bucket_replication_configuration" "files" {
  bucket = module.primary.bucket
  role   = aws_iam_role.replication.arn

  rule {
    id     = "standby"
    status = "Enabled"

    delete_marker_replication {
      status = "Enabled"
    }

    filter {}

    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket        = module.standby.bucket_arn
      storage_class = "STANDARD_IA"

      encryption_configuration {
        replica_kms_key_id = module.standby.key
      }

      metrics {
        status = "Enabled"
      }

      replication_time {
        status = "Enabled"
        time {
          minutes = 15
        }
      }
    }
  }
}

resource "aws_iam_role" "replication" {
  name               = "tickets-replication"
  assume_role_policy = data.aws_iam_policy_document.replication_trust.json
}

data "aws_iam_policy_document" "replication_trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "replication" {
  dynamic "statement" {
    for_each = {
      "${module.primary.bucket_arn}" = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    }

    content {
      actions   = statement.value
      resources = [statement.key]
    }
  }
}

resource "aws_route53_zone" "tickets" {
  name = "tickets.example.com"
}

resource "aws_route53_health_check" "primary" {
  fqdn              = module.primary.endpoint
  type              = "HTTPS"
  port              = 443
  resource_path     = "/health"
  failure_threshold = 3
  request_interval  = 10
}

resource "aws_route53_record" "tickets" {
  for_each = {
    PRIMARY   = { endpoint = module.primary.endpoint, check = aws_route53_health_check.primary.id }
    SECONDARY = { endpoint = module.standby.endpoint, check = null }
  }

  zone_id         = aws_route53_zone.tickets.zone_id
  name            = "www"
  type            = "CNAME"
  ttl             = 30
  set_identifier  = lower(each.key)
  records         = [each.value.endpoint]
  health_check_id = each.value.check

  failover_routing_policy {
    type = each.key
  }
}

resource "aws_dynamodb_table" "holds" {
  name             = "tickets-holds"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "seat"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "seat"
    type = "S"
  }

  replica {
    region_name            = data.aws_region.standby.name
    point_in_time_recovery = true
  }
}
