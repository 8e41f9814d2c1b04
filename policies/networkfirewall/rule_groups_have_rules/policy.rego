# METADATA
# title: Rule groups contain rules
# description: |
#   A rule group without rules takes its place in a policy, and its price, and
#   decides nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups.html
#     description: Rule groups in AWS Network Firewall
# custom:
#   resources: [aws_networkfirewall_rule_group]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: medium
#   remediation: |
#     Write the rules, or remove the group.
#
#     ```terraform
#     resource "aws_networkfirewall_rule_group" "example" {
#       name     = "example"
#       type     = "STATEFUL"
#       capacity = 100
#       rules    = "drop tls any any -> any any (tls.sni; content:\"example.com\"; sid:1;)"
#     }
#     ```
package policies.networkfirewall.rule_groups_have_rules

import data.lib.verdict

fail contains verdict.fail("the group has no rules", "rule_group") if not ruled

ruled if regex.match(`\S`, input.values.rules)

ruled if {
	some group in input.values.rule_group
	some source in group.rules_source
	full(source)
}

full(source) if regex.match(`\S`, source.rules_string)

full(source) if count(source.rules_source_list) > 0

full(source) if count(source.stateful_rule) > 0

full(source) if {
	some stateless in source.stateless_rules_and_custom_actions
	count(stateless.stateless_rule) > 0
}
