resource "aws_networkfirewall_rule_group" "empty" { # want "no rules"
  name     = "empty"
  type     = "STATEFUL"
  capacity = 100
  rules    = " "
}
