resource "aws_backup_vault" "v" {
  name = "v"
}

resource "aws_backup_vault_lock_configuration" "v" {
  backup_vault_name   = aws_backup_vault.v.id
  min_retention_days  = 7
  changeable_for_days = 3
}

resource "aws_backup_vault" "policy" {
  name = "policy"
}

resource "aws_backup_vault" "copied" {
  name = "copied"
}

resource "aws_backup_logically_air_gapped_vault" "gap" {
  name               = "gap"
  min_retention_days = 7
  max_retention_days = 30
}

resource "aws_backup_plan" "copied" {
  name = "copied"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.copied.name

    copy_action {
      destination_vault_arn = aws_backup_logically_air_gapped_vault.gap.arn
    }
  }
}

resource "aws_backup_vault_policy" "policy" {
  backup_vault_name = "policy"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Principal = "*", Action = "backup:Delete*", Resource = "*" }]
  })
}
