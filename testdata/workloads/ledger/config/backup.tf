resource "aws_kms_key" "vault" {
  provider = aws.vault

  description             = "Encrypts the copies of the ledger"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_backup_vault" "copies" {
  provider = aws.vault

  name        = "${local.name}-copies"
  kms_key_arn = aws_kms_key.vault.arn
}

resource "aws_backup_vault_lock_configuration" "copies" {
  provider = aws.vault

  backup_vault_name   = aws_backup_vault.copies.name
  min_retention_days  = 35
  max_retention_days  = 3653
  changeable_for_days = 3
}

resource "aws_backup_vault" "main" {
  name        = local.name
  kms_key_arn = module.key.arn
}

resource "aws_backup_plan" "main" {
  name = local.name

  dynamic "rule" {
    for_each = {
      daily   = { schedule = "cron(0 3 * * ? *)", keep = 35, copy = 35 }
      monthly = { schedule = "cron(0 4 1 * ? *)", keep = 365, copy = 3653 }
    }

    content {
      rule_name         = rule.key
      target_vault_name = aws_backup_vault.main.name
      schedule          = rule.value.schedule

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
    }]
  })
}

resource "aws_iam_role_policy_attachment" "backup" {
  for_each = toset(["Backup", "Restores"])

  role       = aws_iam_role.backup.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${each.key}"
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
