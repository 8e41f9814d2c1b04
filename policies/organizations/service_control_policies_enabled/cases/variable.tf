variable "types" {
  type = list(string)
}

resource "aws_organizations_organization" "o" { # want unknown
  enabled_policy_types = var.types
}
