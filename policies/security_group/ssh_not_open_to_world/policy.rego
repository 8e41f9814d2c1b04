# METADATA
# title: Security groups do not admit SSH from the internet
# description: |
#   An SSH port that anybody can reach is tried around the clock with guessed
#   and stolen credentials, and with each new flaw of the server. People reach
#   instances through Session Manager or EC2 Instance Connect without any open
#   port, or from known addresses.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html
#     description: AWS Systems Manager Session Manager
# custom:
#   resources:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: partial
#   remediation: |
#     Remove the rule and use Session Manager, or admit known addresses only.
#
#     ```terraform
#     resource "aws_vpc_security_group_ingress_rule" "ssh" {
#       security_group_id = aws_security_group.example.id
#       cidr_ipv4         = "203.0.113.0/24"
#       ip_protocol       = "tcp"
#       from_port         = 22
#       to_port           = 22
#     }
#     ```
package policies.security_group.ssh_not_open_to_world

import data.lib.network
import data.lib.verdict

# A rule for nearly everything is security_group/all_ports_not_open_to_world's.
fail contains verdict.fail("the internet reaches port 22 (SSH)", path) if {
	some rule in network.open_rules(input)
	network.admits(rule.reach, {"tcp"}, 22, 22)
	not network.wide(rule.reach)
	some path in rule.paths
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.unseen_rules(input)
	network.admits(rule.reach, {"tcp"}, 22, 22)
	not network.wide(rule.reach)
	some path in rule.paths
}
