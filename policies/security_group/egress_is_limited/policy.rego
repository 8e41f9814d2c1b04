# METADATA
# title: Security groups do not let everything out to anywhere
# description: |
#   A machine that was taken over calls home and carries data out by the way its
#   own security group leaves open. Where only the destinations it needs are
#   open, much of that ends there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
#     description: Security group rules
# custom:
#   resources: [aws_security_group, aws_security_group_rule, aws_vpc_security_group_egress_rule]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Name the protocols and destinations that the workload needs: security
#     groups, prefix lists of gateway endpoints, a proxy. Ignore this where all
#     traffic leaves through a firewall.
#
#     ```terraform
#     resource "aws_vpc_security_group_egress_rule" "https" {
#       security_group_id = aws_security_group.example.id
#       cidr_ipv4         = "10.0.0.0/16"
#       ip_protocol       = "tcp"
#       from_port         = 443
#       to_port           = 443
#     }
#     ```
package policies.security_group.egress_is_limited

import data.lib.network
import data.lib.verdict

# Without egress blocks the provider takes away the rule that AWS gives a new
# group (aws_security_group).
fail contains verdict.fail("everything may leave to anywhere", path) if {
	some rule in network.own_rules(input, "egress")
	rule.protocol == "all"
	some path, ranges in rule.ranges
	network.is_world(ranges)
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.own_rules(input, "egress")
	rule.protocol == "all"
	some path in rule.unseen
}
