variable "vault" {
  type = string
}

resource "aws_backup_vault" "v" { # want unknown
  name = "v"
}

resource "aws_backup_vault_lock_configuration" "v" {
  backup_vault_name = var.vault
}
