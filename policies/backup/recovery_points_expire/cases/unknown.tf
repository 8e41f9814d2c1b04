variable "days" {
  type = number
}

resource "aws_backup_plan" "p" { # want unknown
  name = "p"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"

    lifecycle {
      delete_after = var.days
    }
  }
}
