resource "aws_backup_vault" "v" { # want "no customer key"
  name = "v"
}
