variable "accounts" {
  type = list(string)
}

resource "aws_db_snapshot" "s" { # want unknown
  db_instance_identifier = "d"
  db_snapshot_identifier = "s"
  shared_accounts        = var.accounts
}
