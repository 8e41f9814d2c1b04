# METADATA
# title: Firewall policies include AWS managed threat rule groups
# description: |
#   AWS keeps rule groups of addresses, names and patterns that are used in
#   attacks now, and brings them up to date by itself. A list that one keeps by
#   hand is old the day after.
# related_resources:
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/nwfw-managed-rule-groups.html
#     description: Managed rule groups in AWS Network Firewall
# custom:
#   resources: [aws_networkfirewall_firewall_policy]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: direct
#       polarity: presence
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#       polarity: presence
#     - practice: sec_network_protection_inspection
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Reference the managed rule groups that fit, in alert mode first.
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
#           resource_arn = "arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/MalwareDomainsActionOrder"
#         }
#       }
#     }
#     ```
package policies.networkfirewall.managed_threat_rules_are_used

import data.lib.verdict

fail contains verdict.fail("no rule group of AWS is used", "firewall_policy") if not used

used if {
	some policy in input.values.firewall_policy
	some reference in policy.stateful_rule_group_reference
	contains(reference.resource_arn, ":aws-managed:")
}
