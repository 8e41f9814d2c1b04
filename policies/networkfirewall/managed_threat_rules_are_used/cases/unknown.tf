variable "arn" {
  type = string
}

resource "aws_networkfirewall_firewall_policy" "v" { # want unknown
  name = "v"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = var.arn
    }
  }
}
