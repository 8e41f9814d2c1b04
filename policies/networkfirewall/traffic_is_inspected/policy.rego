# METADATA
# title: Networks with internet egress route through a network firewall or other inspection point
# description: |
#   What leaves through an internet gateway unseen is where data go that are
#   stolen, and where orders to malware come from. A firewall in the path sees
#   the names and protocols, and can stop them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html
#     description: AWS Network Firewall example architectures
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/gwlb-route.html
#     description: Routing to a Gateway Load Balancer endpoint
# custom:
#   resources: [aws_vpc]
#   scope: workload
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Route the traffic through a firewall, a gateway load balancer endpoint, or
#     a transit gateway to a network that inspects it.
#
#     ```terraform
#     resource "aws_networkfirewall_firewall" "example" {
#       name                = "example"
#       firewall_policy_arn = aws_networkfirewall_firewall_policy.example.arn
#       vpc_id              = aws_vpc.example.id
#
#       subnet_mapping {
#         subnet_id = aws_subnet.firewall.id
#       }
#     }
#     ```
package policies.networkfirewall.traffic_is_inspected

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing inspects the traffic of the VPC with the internet", "aws_networkfirewall_firewall") if {
	count(related.to(input, "aws_networkfirewall_firewall", "vpc_id")) == 0
	count(related.to(input, "aws_ec2_transit_gateway_vpc_attachment", "vpc_id")) == 0
	not gateway_endpoint
}

gateway_endpoint if {
	some endpoint in related.to(input, "aws_vpc_endpoint", "vpc_id")
	endpoint.values.vpc_endpoint_type == "GatewayLoadBalancer"
}

skip if count(related.to(input, "aws_internet_gateway", "vpc_id")) == 0
