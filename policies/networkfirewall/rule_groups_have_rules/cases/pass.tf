resource "aws_networkfirewall_rule_group" "text" {
  name     = "text"
  type     = "STATEFUL"
  capacity = 100
  rules    = "drop ip any any -> any any (sid:1;)"
}

resource "aws_networkfirewall_rule_group" "list" {
  name     = "list"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "DENYLIST"
        target_types         = ["HTTP_HOST"]
        targets              = ["example.com"]
      }
    }
  }
}
