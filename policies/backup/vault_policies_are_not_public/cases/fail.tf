resource "aws_backup_vault_policy" "star" {
  backup_vault_name = "v"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "all" {
  statement {
    sid       = "All"
    actions   = ["backup:CopyIntoBackupVault"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "*"]
    }
  }
}

resource "aws_backup_vault_policy" "document" {
  backup_vault_name = "v"
  policy = data.aws_iam_policy_document.all.json # want "statement \"All\" lets everyone in"
}
