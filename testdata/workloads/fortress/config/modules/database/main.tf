resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnets
}

resource "aws_security_group" "this" {
  name        = "${var.name}-database"
  description = "PostgreSQL for the services"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.clients

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value
  description                  = "PostgreSQL from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_rds_cluster_parameter_group" "this" {
  name   = "${var.name}-postgresql16"
  family = "aurora-postgresql16"

  dynamic "parameter" {
    for_each = {
      "rds.force_ssl"              = { value = "1", method = "immediate" }
      "log_connections"            = { value = "1", method = "immediate" }
      "log_disconnections"         = { value = "1", method = "immediate" }
      "log_statement"              = { value = "ddl", method = "immediate" }
      "log_min_duration_statement" = { value = "1000", method = "immediate" }
      "shared_preload_libraries"   = { value = "pg_stat_statements,pgaudit", method = "pending-reboot" }
      "pgaudit.log"                = { value = "ddl,role,write", method = "immediate" }
      "pgaudit.role"               = { value = "rds_pgaudit", method = "pending-reboot" }
    }

    content {
      name         = parameter.key
      value        = parameter.value.value
      apply_method = parameter.value.method
    }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/rds/cluster/${var.name}/postgresql"
  retention_in_days = 365
  kms_key_id        = var.log_key_arn
}

resource "aws_rds_cluster" "this" {
  cluster_identifier = var.name
  engine             = "aurora-postgresql"
  engine_version     = "16.8"
  port               = 5432

  database_name                       = "records"
  master_username                     = "records_owner"
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = var.key_arn
  iam_database_authentication_enabled = true

  storage_encrypted = true
  kms_key_id        = var.key_arn

  db_subnet_group_name            = aws_db_subnet_group.this.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this.name
  vpc_security_group_ids          = [aws_security_group.this.id]

  backup_retention_period      = 35
  preferred_backup_window      = "01:00-02:00"
  preferred_maintenance_window = "sun:03:00-sun:04:00"
  copy_tags_to_snapshot        = true
  deletion_protection          = true
  skip_final_snapshot          = false
  final_snapshot_identifier    = "${var.name}-final"

  enabled_cloudwatch_logs_exports = ["postgresql"]
  depends_on                      = [aws_cloudwatch_log_group.this]

  tags = { backup = "daily" }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_rds_cluster_instance" "this" {
  for_each = toset(["one", "two"])

  identifier           = "${var.name}-${each.key}"
  cluster_identifier   = aws_rds_cluster.this.id
  engine               = aws_rds_cluster.this.engine
  engine_version       = aws_rds_cluster.this.engine_version
  instance_class       = "db.r8g.large"
  db_subnet_group_name = aws_db_subnet_group.this.name
  publicly_accessible  = false
  ca_cert_identifier   = "rds-ca-rsa2048-g1"

  auto_minor_version_upgrade      = true
  copy_tags_to_snapshot           = true
  performance_insights_enabled    = true
  performance_insights_kms_key_id = var.key_arn
  monitoring_interval             = 30
  monitoring_role_arn             = aws_iam_role.monitoring.arn
}

resource "aws_iam_role" "monitoring" {
  name = "${var.name}-rds-monitoring"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

resource "aws_db_event_subscription" "this" {
  for_each = {
    clusters  = { type = "db-cluster", categories = ["failover", "failure", "maintenance", "notification", "configuration change", "deletion"] }
    instances = { type = "db-instance", categories = ["availability", "configuration change", "deletion", "failure", "low storage", "maintenance", "recovery", "security patching"] }
    groups    = { type = "db-parameter-group", categories = ["configuration change"] }
  }

  name             = "${var.name}-${each.key}"
  sns_topic        = var.alarm_topics[0]
  source_type      = each.value.type
  event_categories = each.value.categories
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = {
    CPUUtilization      = { comparison = "GreaterThanThreshold", threshold = 80 }
    FreeableMemory      = { comparison = "LessThanThreshold", threshold = 1024 * 1024 * 1024 }
    DatabaseConnections = { comparison = "GreaterThanThreshold", threshold = 800 }
    FreeLocalStorage    = { comparison = "LessThanThreshold", threshold = 10 * 1024 * 1024 * 1024 }
  }

  alarm_name          = "${var.name}-database-${lower(each.key)}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/database#${lower(each.key)}"
  namespace           = "AWS/RDS"
  metric_name         = each.key
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 3
  threshold           = each.value.threshold
  comparison_operator = each.value.comparison
  alarm_actions       = var.alarm_topics
  ok_actions          = var.alarm_topics
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.this.cluster_identifier }
}
