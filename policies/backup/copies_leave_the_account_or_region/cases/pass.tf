provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "elsewhere"
  region = "eu-central-1"
}

resource "aws_backup_vault" "far" {
  provider = aws.elsewhere
  name     = "far"
}

resource "aws_backup_plan" "far" {
  name = "far"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"

    copy_action {
      destination_vault_arn = aws_backup_vault.far.arn
    }
  }
}

resource "aws_backup_plan" "p" {
  name = "p"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"
  }

  rule {
    rule_name         = "weekly"
    target_vault_name = "main"

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-central-1:444455556666:backup-vault:copies"
    }
  }
}
