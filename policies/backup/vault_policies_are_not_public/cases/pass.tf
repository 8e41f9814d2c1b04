resource "aws_backup_vault_policy" "named" {
  backup_vault_name = "v"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/r" }, Action = "backup:CopyIntoBackupVault", Resource = "*" }]
  })
}

resource "aws_backup_vault_policy" "organization" {
  backup_vault_name = "v"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "backup:CopyIntoBackupVault"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}
