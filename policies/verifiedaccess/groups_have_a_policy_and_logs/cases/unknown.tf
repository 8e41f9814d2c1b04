variable "policy" {
  type = string
}

resource "aws_verifiedaccess_group" "v" { # want unknown
  verifiedaccess_instance_id = "vai-0123456789abcdef0"
  policy_document            = var.policy
}
