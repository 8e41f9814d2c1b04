# Search, sessions in memory and files: what the records service keeps beside its database.

resource "aws_security_group" "stores" {
  for_each = { search = "Search", cache = "Sessions in memory", files = "Files that services share" }

  name        = "${local.name}-${each.key}"
  description = each.value
  vpc_id      = module.network.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "stores" {
  for_each = { search = 443, cache = 6379, files = 2049 }

  security_group_id            = aws_security_group.stores[each.key].id
  referenced_security_group_id = module.service["records"].security_group_id
  description                  = "From the records service"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
}

resource "aws_cloudwatch_log_group" "stores" {
  for_each = toset(["search/audit", "search/errors", "search/slow-index", "search/slow-search", "cache/slow", "cache/engine"])

  name              = "/${local.name}/${each.key}"
  retention_in_days = 365
  kms_key_id        = module.key["logs"].arn
}

resource "aws_cloudwatch_log_resource_policy" "search" {
  policy_name = "search"

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "es.amazonaws.com" }
      Action    = ["logs:PutLogEvents", "logs:CreateLogStream"]
      Resource  = "arn:aws:logs:${var.region}:${var.account}:log-group:/${local.name}/search/*"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account }
        ArnLike      = { "aws:SourceArn" = "arn:aws:es:${var.region}:${var.account}:domain/${local.name}" }
      }
    }]
  })
}

resource "aws_opensearch_domain" "records" {
  domain_name    = local.name
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type            = "r7g.large.search"
    instance_count           = 3
    dedicated_master_enabled = true
    dedicated_master_type    = "m7g.large.search"
    dedicated_master_count   = 3
    zone_awareness_enabled   = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = 100
  }

  vpc_options {
    subnet_ids         = module.network.subnets["data"]
    security_group_ids = [aws_security_group.stores["search"].id]
  }

  encrypt_at_rest {
    enabled    = true
    kms_key_id = module.key["data"].arn
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = false

    master_user_options {
      master_user_arn = "arn:aws:iam::${var.account}:role/search-administrator"
    }
  }

  dynamic "log_publishing_options" {
    for_each = {
      AUDIT_LOGS          = "search/audit"
      ES_APPLICATION_LOGS = "search/errors"
      INDEX_SLOW_LOGS     = "search/slow-index"
      SEARCH_SLOW_LOGS    = "search/slow-search"
    }

    content {
      log_type                 = log_publishing_options.key
      cloudwatch_log_group_arn = aws_cloudwatch_log_group.stores[log_publishing_options.value].arn
    }
  }

  auto_tune_options {
    desired_state = "ENABLED"
  }

  off_peak_window_options {
    enabled = true
  }

  software_update_options {
    auto_software_update_enabled = true
  }

  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${var.account}:role/${local.name}-records-task" }
      Action    = ["es:ESHttpGet", "es:ESHttpPost", "es:ESHttpPut"]
      Resource  = "arn:aws:es:${var.region}:${var.account}:domain/${local.name}/*"
    }]
  })
}

resource "aws_opensearch_domain_saml_options" "records" {
  domain_name = aws_opensearch_domain.records.domain_name

  saml_options {
    enabled                 = true
    session_timeout_minutes = 60
    roles_key               = "groups"

    idp {
      entity_id        = "https://login.example.com/records"
      metadata_content = file("${path.module}/idp.xml")
    }
  }
}

resource "aws_elasticache_subnet_group" "sessions" {
  name       = local.name
  subnet_ids = module.network.subnets["data"]
}

resource "aws_elasticache_user" "default" {
  user_id       = "${local.name}-default"
  user_name     = "default"
  engine        = "valkey"
  access_string = "off ~* -@all"

  authentication_mode {
    type = "no-password-required"
  }
}

resource "aws_elasticache_user" "records" {
  user_id       = "${local.name}-records"
  user_name     = "${local.name}-records"
  engine        = "valkey"
  access_string = "on ~session:* +@read +@write -@dangerous"

  authentication_mode {
    type = "iam"
  }
}

resource "aws_elasticache_user_group" "sessions" {
  user_group_id = local.name
  engine        = "valkey"
  user_ids      = [aws_elasticache_user.default.user_id, aws_elasticache_user.records.user_id]
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id       = local.name
  description                = "Sessions"
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = "cache.r7g.large"
  num_cache_clusters         = 3
  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  kms_key_id                 = module.key["data"].arn
  user_group_ids             = [aws_elasticache_user_group.sessions.user_group_id]
  subnet_group_name          = aws_elasticache_subnet_group.sessions.name
  security_group_ids         = [aws_security_group.stores["cache"].id]
  snapshot_retention_limit   = 7
  auto_minor_version_upgrade = true
  port                       = 6379
  notification_topic_arn     = aws_sns_topic.alarms.arn

  dynamic "log_delivery_configuration" {
    for_each = { slow-log = "cache/slow", engine-log = "cache/engine" }

    content {
      log_type         = log_delivery_configuration.key
      destination      = aws_cloudwatch_log_group.stores[log_delivery_configuration.value].name
      destination_type = "cloudwatch-logs"
      log_format       = "json"
    }
  }
}

resource "aws_efs_file_system" "shared" {
  encrypted       = true
  kms_key_id      = module.key["data"].arn
  throughput_mode = "elastic"

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }

  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }

  tags = { backup = "daily" }
}

resource "aws_efs_backup_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_file_system_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Tasks"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.account}:role/${local.name}-records-task" }
        Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
        Resource  = aws_efs_file_system.shared.arn
        Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
      },
      {
        Sid       = "TLSOnly"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "*"
        Resource  = aws_efs_file_system.shared.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_efs_mount_target" "shared" {
  count = length(local.zones)

  file_system_id  = aws_efs_file_system.shared.id
  subnet_id       = module.network.subnets["private"][count.index]
  security_groups = [aws_security_group.stores["files"].id]
}

resource "aws_efs_access_point" "records" {
  file_system_id = aws_efs_file_system.shared.id

  posix_user {
    uid = 10001
    gid = 10001
  }

  root_directory {
    path = "/records"

    creation_info {
      owner_uid   = 10001
      owner_gid   = 10001
      permissions = "0750"
    }
  }
}
