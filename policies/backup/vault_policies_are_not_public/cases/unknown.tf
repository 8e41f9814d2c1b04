variable "principal" {
  type = string
}

resource "aws_backup_vault_policy" "p" { # want unknown
  backup_vault_name = "v"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "backup:CopyIntoBackupVault", Resource = "*" }]
  })
}
