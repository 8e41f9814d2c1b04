variable "accounts" {
  type = string
}

resource "aws_ssm_document" "d" { # want unknown
  name          = "d"
  document_type = "Command"
  content       = "{}"

  permissions = {
    type        = "Share"
    account_ids = var.accounts
  }
}
