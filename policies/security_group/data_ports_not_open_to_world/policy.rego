# METADATA
# title: Security groups do not admit database, cache, search and messaging ports from the internet
# description: |
#   Databases, caches, file shares and the interfaces of orchestrators are made
#   for networks one trusts. Many have no password by default, send it in the
#   clear or have been emptied and held to ransom by the thousand. Nothing on
#   the internet needs to reach them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html
#     description: "Security Hub controls for Amazon EC2: EC2.19"
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
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: high
#   remediation: |
#     Admit the security group of the clients in place of addresses; people
#     reach the service through a VPN or a Session Manager tunnel.
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
package policies.security_group.data_ports_not_open_to_world

import data.lib.network
import data.lib.verdict

# A rule for nearly everything is security_group/all_ports_not_open_to_world's.
fail contains verdict.fail(sprintf("the internet reaches %s", [concat(", ", ports)]), path) if {
	some rule in network.open_rules(input)
	not everything(rule)
	ports := network.reached_data_ports(rule.reach)
	count(ports) > 0
	some path in rule.paths
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.unseen_rules(input)
	not everything(rule)
	count(network.reached_data_ports(rule.reach)) > 0
	some path in rule.paths
}

everything(rule) if network.wide(rule.reach)
