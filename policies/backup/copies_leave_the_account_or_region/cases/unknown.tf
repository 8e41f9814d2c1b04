variable "copies" {
  type = list(string)
}

resource "aws_backup_plan" "p" { # want unknown
  name = "p"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"

    dynamic "copy_action" {
      for_each = var.copies
      content {
        destination_vault_arn = copy_action.value
      }
    }
  }
}
