variable "rules" {
  type = string
}

resource "aws_networkfirewall_rule_group" "v" { # want unknown
  name     = "v"
  type     = "STATEFUL"
  capacity = 100
  rules    = var.rules
}
