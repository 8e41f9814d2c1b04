# METADATA
# title: Security groups do not admit RDP or WinRM from the internet
# description: |
#   Remote desktop and WinRM give whoever logs on the whole machine, and have
#   had flaws that needed no password at all. What the internet can reach is
#   tried around the clock. Fleet Manager opens a remote desktop through Systems
#   Manager without any open port.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html
#     description: Connect to a Windows instance using Remote Desktop
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
#   risk: high
#   remediation: |
#     Remove the rule and use Fleet Manager, or admit known addresses only.
#
#     ```terraform
#     resource "aws_vpc_security_group_ingress_rule" "rdp" {
#       security_group_id = aws_security_group.example.id
#       cidr_ipv4         = "203.0.113.0/24"
#       ip_protocol       = "tcp"
#       from_port         = 3389
#       to_port           = 3389
#     }
#     ```
package policies.security_group.remote_desktop_not_open_to_world

import data.lib.network
import data.lib.verdict

# A rule for nearly everything is security_group/all_ports_not_open_to_world's.
fail contains verdict.fail("the internet reaches port 3389 (RDP)", path) if {
	some rule in network.open_rules(input)
	network.admits(rule.reach, {"tcp", "udp"}, 3389, 3389)
	not network.wide(rule.reach)
	some path in rule.paths
}

fail contains verdict.fail("the internet reaches port 5985 or 5986 (WinRM)", path) if {
	some rule in network.open_rules(input)
	network.admits(rule.reach, {"tcp"}, 5985, 5986)
	not network.wide(rule.reach)
	some path in rule.paths
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.unseen_rules(input)
	remote(rule.reach)
	not network.wide(rule.reach)
	some path in rule.paths
}

remote(reach) if network.admits(reach, {"tcp", "udp"}, 3389, 3389)

remote(reach) if network.admits(reach, {"tcp"}, 5985, 5986)
