resource "aws_backup_plan" "p" {
  name = "p"

  rule { # want "kept for ever"
    rule_name         = "daily"
    target_vault_name = "main"
  }
}
