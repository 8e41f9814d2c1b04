variable "policy" {
  type = string
}

resource "aws_transfer_server" "s" { # want unknown
  security_policy_name = var.policy
}
