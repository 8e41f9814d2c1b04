variable "key" {
  type = string
}

resource "aws_backup_vault" "v" { # want unknown
  name        = "v"
  kms_key_arn = var.key
}
