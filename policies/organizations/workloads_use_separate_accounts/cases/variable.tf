variable "parent" {}

resource "aws_organizations_account" "a" { # want unknown
  name      = "a"
  email     = "a@example.com"
  parent_id = var.parent
}
