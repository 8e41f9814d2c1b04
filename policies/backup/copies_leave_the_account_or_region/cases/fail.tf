resource "aws_backup_plan" "p" {
  name = "p"

  rule { # want "no rule copies its backups"
    rule_name         = "daily"
    target_vault_name = "main"
  }
}

resource "aws_backup_vault" "near" {
  name = "near"
}

resource "aws_backup_plan" "near" {
  name = "near"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"

    copy_action { # want "only copied within the account and region"
      destination_vault_arn = aws_backup_vault.near.arn
    }
  }
}
