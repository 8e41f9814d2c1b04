resource "aws_networkfirewall_firewall_policy" "open" {
  name = "open"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"] # want "packets that match no"
    stateless_fragment_default_actions = ["aws:pass"] # want "fragments that match no"

    stateful_rule_group_reference {
      resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/r"
    }

  }
}

resource "aws_networkfirewall_firewall_policy" "empty" {
  name = "empty"

  firewall_policy { # want "the policy has no rules"
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

  }
}
