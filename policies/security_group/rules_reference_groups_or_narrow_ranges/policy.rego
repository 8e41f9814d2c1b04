# METADATA
# title: Rules inside the network name a security group or a small range
# description: |
#   A rule for a whole private address space admits every network that is ever
#   connected: peers, offices, test accounts. Whoever gets into one of them goes
#   on from there. A rule that names a security group admits what belongs to it
#   and nothing else.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#     description: Security group rules
# custom:
#   resources:
#     - aws_security_group
#     - aws_default_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_ingress_rule
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Name the security group of the clients, or the range of their subnets.
#
#     ```terraform
#     resource "aws_vpc_security_group_ingress_rule" "database" {
#       security_group_id            = aws_security_group.database.id
#       referenced_security_group_id = aws_security_group.application.id
#       ip_protocol                  = "tcp"
#       from_port                    = 5432
#       to_port                      = 5432
#     }
#     ```
package policies.security_group.rules_reference_groups_or_narrow_ranges

import data.lib.network
import data.lib.verdict

fail contains verdict.fail(sprintf("%s is a whole private address space", [cidr]), rule.path) if {
	some rule in network.ingress_ranges(input)
	sensitive(rule.reach)
	some cidr in network.cidrs(rule.ranges)
	whole(cidr)
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.unseen_rules(input)
	sensitive(rule.reach)
	some path in rule.paths
}

sensitive(rule) if network.wide(rule)

sensitive(rule) if count(network.reached_data_ports(rule)) > 0

sensitive(rule) if {
	some port in object.keys(network.remote_ports)
	network.admits(rule, {"tcp"}, port, port)
}

# RFC 1918 and 4193.
whole(cidr) if {
	some space in ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fd00::/8"]
	net.cidr_contains(cidr, space)
	net.cidr_contains(space, cidr)
}
