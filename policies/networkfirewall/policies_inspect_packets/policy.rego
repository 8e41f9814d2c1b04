# METADATA
# title: Firewall policies send unmatched packets to stateful rules or drop them, and hold rule groups
# description: |
#   A firewall whose policy passes what matches no rule, or that has no rules,
#   sits in the path and looks at nothing. It costs as much as one that does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html
#     description: Stateless default actions in your firewall policy
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html
#     description: Firewall policies in AWS Network Firewall
# custom:
#   resources: [aws_networkfirewall_firewall_policy]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#   risk: medium
#   remediation: |
#     Forward to the stateful rules what the stateless ones do not decide, also
#     fragments, and reference the rule groups that decide.
#
#     ```terraform
#     resource "aws_networkfirewall_firewall_policy" "example" {
#       name = "example"
#
#       firewall_policy {
#         stateless_default_actions          = ["aws:forward_to_sfe"]
#         stateless_fragment_default_actions = ["aws:forward_to_sfe"]
#
#         stateful_rule_group_reference {
#           resource_arn = aws_networkfirewall_rule_group.example.arn
#         }
#       }
#     }
#     ```
package policies.networkfirewall.policies_inspect_packets

import data.lib.verdict

fail contains verdict.fail("packets that match no stateless rule pass", sprintf("firewall_policy[%d].stateless_default_actions", [i])) if {
	some i, policy in input.values.firewall_policy
	"aws:pass" in policy.stateless_default_actions
}

fail contains verdict.fail("fragments that match no stateless rule pass", sprintf("firewall_policy[%d].stateless_fragment_default_actions", [i])) if {
	some i, policy in input.values.firewall_policy
	"aws:pass" in policy.stateless_fragment_default_actions
}

fail contains verdict.fail("the policy has no rules", sprintf("firewall_policy[%d]", [i])) if {
	some i, policy in input.values.firewall_policy
	not ruled(policy)
	not dropping(policy)
}

ruled(policy) if count(policy.stateful_rule_group_reference) > 0

ruled(policy) if count(policy.stateless_rule_group_reference) > 0

# Without rules, but closed.
dropping(policy) if "aws:drop" in policy.stateless_default_actions

dropping(policy) if {
	some action in policy.stateful_default_actions
	startswith(action, "aws:drop")
}
