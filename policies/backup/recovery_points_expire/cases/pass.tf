resource "aws_backup_plan" "p" {
  name = "p"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"

    lifecycle {
      delete_after = 35
    }
  }
}
