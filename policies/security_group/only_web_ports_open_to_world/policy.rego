# METADATA
# title: Only the agreed public ports are open to the internet
# description: |
#   What the public needs of a workload is nearly always its web ports. Every
#   other port that the internet reaches is one more service to patch, watch and
#   explain, and often one that was opened for a test.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html
#     description: "Security Hub controls for Amazon EC2: EC2.18"
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
#   risk: medium
#   remediation: |
#     Serve the public through a load balancer on port 443 and admit only its
#     security group to the port behind. Ignore this finding for a service that
#     is public on another port by intent.
#
#     ```terraform
#     resource "aws_vpc_security_group_ingress_rule" "application" {
#       security_group_id            = aws_security_group.application.id
#       referenced_security_group_id = aws_security_group.balancer.id
#       ip_protocol                  = "tcp"
#       from_port                    = 8080
#       to_port                      = 8080
#     }
#     ```
package policies.security_group.only_web_ports_open_to_world

import data.lib.network
import data.lib.verdict

fail contains verdict.fail(sprintf("the internet reaches %s", [ports(rule.reach)]), path) if {
	some rule in network.open_rules(input)
	judged(rule.reach)
	some path in rule.paths
}

unknown contains verdict.unknown(path, "the prefix list's entries are not in the workload") if {
	some rule in network.unseen_rules(input)
	judged(rule.reach)
	some path in rule.paths
}

web := {80, 443}

judged(reach) if {
	reach.protocol in {"tcp", "udp"}
	not all_web(reach)
	not said(reach)
}

all_web(reach) if {
	reach.from in web
	reach.to == reach.from
}

# What the other policies about open ports say.
said(reach) if network.wide(reach)

said(reach) if count(network.reached_data_ports(reach)) > 0

said(reach) if {
	some port in object.keys(network.remote_ports)
	network.admits(reach, {"tcp"}, port, port)
}

ports(reach) := sprintf("%s port %d", [upper(reach.protocol), reach.from]) if reach.from == reach.to

else := sprintf("%s ports %d to %d", [upper(reach.protocol), reach.from, reach.to])
