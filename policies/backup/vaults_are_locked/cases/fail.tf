resource "aws_backup_vault" "v" { # want "can be deleted before their time"
  name = "v"
}

resource "aws_backup_vault" "other" {
  name = "other"
}

resource "aws_backup_vault_lock_configuration" "other" {
  backup_vault_name = aws_backup_vault.other.name
}
