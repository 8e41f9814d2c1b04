resource "aws_backup_plan" "p" {
  name = "p"

  rule { # want "no rule copies its backups"
    rule_name         = "daily"
    target_vault_name = "main"
  }
}
