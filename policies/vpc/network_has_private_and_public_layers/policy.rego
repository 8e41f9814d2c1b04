# METADATA
# title: A VPC that holds workloads has subnets with and without a route to an internet gateway
# description: |
#   Where every subnet is routed to the internet there is no place for what
#   should not be reached from there: one wrong rule is all that stands between
#   it and everyone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Scenario2.html
#     description: "Example: VPC with servers in private subnets and NAT"
# custom:
#   resources: [aws_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Keep load balancers and NAT gateways in public subnets, everything else in
#     subnets without a route to the internet gateway.
#
#     ```terraform
#     resource "aws_subnet" "private" {
#       vpc_id     = aws_vpc.example.id
#       cidr_block = "10.0.10.0/24"
#     }
#
#     resource "aws_route_table" "private" {
#       vpc_id = aws_vpc.example.id
#
#       route {
#         cidr_block     = "0.0.0.0/0"
#         nat_gateway_id = aws_nat_gateway.example.id
#       }
#     }
#     ```
package policies.vpc.network_has_private_and_public_layers

import data.lib.network
import data.lib.related
import data.lib.verdict

subnets := related.to(input, "aws_subnet", "vpc_id")

fail contains verdict.fail("every subnet is routed to an internet gateway", "") if {
	count(subnets) > 0
	every subnet in subnets {
		network.is_routed_to_internet(subnet)
	}
}

# What is not routed to the internet has no outer layer.
skip if count(related.to(input, "aws_internet_gateway", "vpc_id")) == 0

skip if count(subnets) == 0
