# Patients' records: a portal, three services behind it, an API for partners.
# Nothing here may be lost, public or unencrypted.

locals {
  name = "records"

  tags = {
    application    = "records"
    environment    = "production"
    owner          = "patient-platform"
    cost-center    = "2207"
    classification = "confidential"
  }

  zones = [for suffix in ["a", "b", "c"] : "${var.region}${suffix}"]
}

data "aws_partition" "current" {}

module "key" {
  source = "./modules/key"
  for_each = {
    data = {
      description = "Encrypts patients' records at rest"
      services    = ["rds", "dynamodb", "s3", "secretsmanager", "backup"]
    }
    messages = {
      description = "Encrypts queues and topics"
      services    = ["sqs", "sns", "cloudwatch", "events", "s3", "budgets", "lambda"]
    }
    logs = {
      description = "Encrypts logs"
      services    = ["logs.${var.region}", "cloudtrail", "config", "delivery.logs", "macie", "network-firewall"]
    }
  }

  name         = "${local.name}-${each.key}"
  description  = each.value.description
  services     = each.value.services
  account      = var.account
  organization = var.organization
}

module "network" {
  source = "./modules/network"

  name    = local.name
  region  = var.region
  range   = var.range
  zones   = local.zones
  key_arn = module.key["logs"].arn
  account = var.account
}

module "bucket" {
  source = "./modules/bucket"
  for_each = {
    documents = { key = module.key["data"].arn, lock = false, keep = 3650, class = "confidential" }
    site      = { key = null, lock = false, keep = 365, class = "public" }
    trail     = { key = module.key["logs"].arn, lock = true, keep = 730, class = "internal" }
    config    = { key = module.key["logs"].arn, lock = true, keep = 730, class = "internal" }
    findings  = { key = module.key["logs"].arn, lock = false, keep = 730, class = "internal" }
  }

  name       = "${local.name}-${each.key}-${var.account}"
  key_arn    = each.value.key
  algorithm  = each.value.class == "public" ? "AES256" : "aws:kms"
  lock       = each.value.lock
  keep       = each.value.keep
  class      = each.value.class
  log_bucket = aws_s3_bucket.access.id
  statements = lookup(local.bucket_statements, each.key, [])
}

module "database" {
  source = "./modules/database"

  name         = local.name
  vpc_id       = module.network.vpc_id
  subnets      = module.network.subnets["data"]
  clients      = { for name, s in module.service : name => s.security_group_id }
  key_arn      = module.key["data"].arn
  log_key_arn  = module.key["logs"].arn
  alarm_topics = [aws_sns_topic.alarms.arn]
}

resource "aws_dynamodb_table" "this" {
  for_each = {
    sessions = { hash = "session", ttl = "expires" }
    consents = { hash = "patient", ttl = null }
  }

  name                        = "${local.name}-${each.key}"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = each.value.hash
  deletion_protection_enabled = true

  attribute {
    name = each.value.hash
    type = "S"
  }

  dynamic "ttl" {
    for_each = each.value.ttl[*]

    content {
      attribute_name = ttl.value
      enabled        = true
    }
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.key["data"].arn
  }

  tags = { backup = "daily" }

  lifecycle {
    prevent_destroy = true
  }
}

module "queue" {
  source   = "./modules/queue"
  for_each = { intake = 60, export = 900, notify = 30 }

  name       = "${local.name}-${each.key}"
  key_arn    = module.key["messages"].arn
  visibility = each.value
  topic      = aws_sns_topic.alarms.arn
}

resource "aws_secretsmanager_secret" "partner" {
  for_each = toset(["laboratory", "pharmacy"])

  name                    = "${local.name}/${each.key}"
  description             = "Credentials that the ${each.key} gave us"
  kms_key_id              = module.key["data"].arn
  recovery_window_in_days = 30
}

resource "aws_secretsmanager_secret_rotation" "partner" {
  for_each = aws_secretsmanager_secret.partner

  secret_id           = each.value.id
  rotation_lambda_arn = module.function["rotate"].arn

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_ssm_parameter" "feature" {
  for_each = { consent-v2 = "on", export-batch = "500" }

  name  = "/${local.name}/feature/${each.key}"
  type  = "String"
  value = each.value
}
