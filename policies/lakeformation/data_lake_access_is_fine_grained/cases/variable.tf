variable "principal" {}

resource "aws_lakeformation_permissions" "p" { # want unknown
  principal   = var.principal
  permissions = ["DESCRIBE"]

  database {
    name = "d"
  }
}
