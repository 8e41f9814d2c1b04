# METADATA
# title: Firewalls resist accidental removal
# description: |
#   Traffic goes around a firewall that is gone, or stops. Deletion and subnet
#   protection make removing it, on purpose or by a wrong plan, take two steps.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/networkfirewall_firewall
#     description: aws_networkfirewall_firewall
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-updating.html
#     description: Updating a firewall in AWS Network Firewall
# custom:
#   resources: [aws_networkfirewall_firewall]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: low
#   remediation: |
#     Turn both on. To change the firewall on purpose, turn them off first, in
#     an apply of its own.
#
#     ```terraform
#     resource "aws_networkfirewall_firewall" "example" {
#       name                     = "example"
#       firewall_policy_arn      = aws_networkfirewall_firewall_policy.example.arn
#       vpc_id                   = aws_vpc.example.id
#       delete_protection        = true
#       subnet_change_protection = true
#
#       subnet_mapping {
#         subnet_id = aws_subnet.firewall.id
#       }
#     }
#     ```
package policies.networkfirewall.firewalls_are_protected_from_change

import data.lib.verdict

# Both are off by default (Network Firewall API, CreateFirewall).
fail contains verdict.fail("deletion protection is off", "delete_protection") if not input.values.delete_protection == true

fail contains verdict.fail("subnet change protection is off", "subnet_change_protection") if {
	not input.values.subnet_change_protection == true
}
