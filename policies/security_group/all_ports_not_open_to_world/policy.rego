# METADATA
# title: Security groups do not admit every port from the internet
# description: |
#   A rule for every port, or for a range of more than a thousand, leaves no one
#   able to say what the internet can reach: each service that is started behind
#   it is public at once, also the ones nobody thought of.
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
#       strength: direct
#   risk: high
#   remediation: |
#     Name the ports that the workload serves, one rule each.
#
#     ```terraform
#     resource "aws_vpc_security_group_ingress_rule" "https" {
#       security_group_id = aws_security_group.example.id
#       cidr_ipv4         = "0.0.0.0/0"
#       ip_protocol       = "tcp"
#       from_port         = 443
#       to_port           = 443
#     }
#     ```
package policies.security_group.all_ports_not_open_to_world

import data.lib.network
import data.lib.verdict

fail contains verdict.fail(message, path) if {
	some rule in network.open_rules(input)
	message := reaches(rule.reach)
	some path in rule.paths
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.unseen_rules(input)
	network.wide(rule.reach)
	some path in rule.paths
}

reaches(reach) := "the internet reaches every port of every protocol" if reach.protocol == "all"

else := sprintf("the internet reaches %s ports %d to %d", [upper(reach.protocol), reach.from, reach.to]) if network.wide(reach)
