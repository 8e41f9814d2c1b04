module "copies_key" {
  source    = "./modules/key"
  providers = { aws = aws.refuge }

  name         = "${local.name}-copies"
  description  = "Encrypts the copies of patients' records"
  services     = ["backup"]
  account      = var.account
  organization = var.organization
}

resource "aws_backup_vault" "copies" {
  provider = aws.refuge

  name        = "${local.name}-copies"
  kms_key_arn = module.copies_key.arn
}

resource "aws_backup_vault_lock_configuration" "copies" {
  provider = aws.refuge

  backup_vault_name   = aws_backup_vault.copies.name
  min_retention_days  = 35
  max_retention_days  = 3653
  changeable_for_days = 3
}

resource "aws_backup_vault" "main" {
  name        = local.name
  kms_key_arn = module.key["data"].arn
}

resource "aws_backup_vault_lock_configuration" "main" {
  backup_vault_name   = aws_backup_vault.main.name
  min_retention_days  = 35
  max_retention_days  = 400
  changeable_for_days = 3
}

resource "aws_backup_vault_notifications" "main" {
  backup_vault_name   = aws_backup_vault.main.name
  sns_topic_arn       = aws_sns_topic.alarms.arn
  backup_vault_events = ["BACKUP_JOB_FAILED", "RESTORE_JOB_COMPLETED", "COPY_JOB_FAILED"]
}

resource "aws_backup_plan" "main" {
  name = local.name

  dynamic "rule" {
    for_each = {
      daily   = { schedule = "cron(0 3 * * ? *)", keep = 35, copy = 35, continuous = true }
      monthly = { schedule = "cron(0 4 1 * ? *)", keep = 365, copy = 3653, continuous = false }
    }

    content {
      rule_name                = rule.key
      target_vault_name        = aws_backup_vault.main.name
      schedule                 = rule.value.schedule
      enable_continuous_backup = rule.value.continuous

      lifecycle {
        delete_after = rule.value.keep
      }

      copy_action {
        destination_vault_arn = aws_backup_vault.copies.arn

        lifecycle {
          delete_after = rule.value.copy
        }
      }
    }
  }
}

resource "aws_iam_role" "backup" {
  name = "${local.name}-backup"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "backup.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "backup" {
  for_each = toset([
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Backup",
    "AWSBackupServiceRolePolicyForS3Restore",
  ])

  role       = aws_iam_role.backup.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/${each.key}"
}

resource "aws_backup_selection" "tagged" {
  name         = "tagged"
  plan_id      = aws_backup_plan.main.id
  iam_role_arn = aws_iam_role.backup.arn

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}

resource "aws_backup_restore_testing_plan" "main" {
  name                = "records"
  schedule_expression = "cron(0 6 ? * MON *)"

  recovery_point_selection {
    algorithm             = "LATEST_WITHIN_WINDOW"
    include_vaults        = [aws_backup_vault.main.arn]
    recovery_point_types  = ["SNAPSHOT"]
    selection_window_days = 7
  }
}

resource "aws_backup_restore_testing_selection" "database" {
  name                      = "database"
  restore_testing_plan_name = aws_backup_restore_testing_plan.main.name
  protected_resource_type   = "Aurora"
  iam_role_arn              = aws_iam_role.backup.arn
  protected_resource_arns   = ["*"]
}
