resource "aws_backup_plan" "p" {
  name = "p"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"
  }

  rule {
    rule_name         = "weekly"
    target_vault_name = "main"

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-central-1:444455556666:backup-vault:copies"
    }
  }
}
