# METADATA
# title: Routes to a peered network name only what is needed
# description: |
#   A route to all of a peered network makes the two one: whoever gets into
#   either can try every machine of the other. A narrow one leads to what was
#   meant.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html
#     description: VPC peering configurations with specific routes
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route
#     description: aws_route
# custom:
#   resources: [aws_default_route_table, aws_route, aws_route_table]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: low
#   remediation: |
#     Route to the subnets that are needed.
#
#     ```terraform
#     resource "aws_route" "peer" {
#       route_table_id            = aws_route_table.example.id
#       destination_cidr_block    = "10.1.2.0/24"
#       vpc_peering_connection_id = aws_vpc_peering_connection.example.id
#     }
#     ```
package policies.vpc.peering_routes_are_narrow

import data.lib.network
import data.lib.verdict

fail contains verdict.fail(sprintf("the route leads to all of %s at the peer", [input.values.destination_cidr_block]), "destination_cidr_block") if {
	input.type == "aws_route"
	input.values.vpc_peering_connection_id
	wide(input.values.destination_cidr_block)
}

fail contains verdict.fail(sprintf("the route leads to all of %s at the peer", [input.values.destination_ipv6_cidr_block]), "destination_ipv6_cidr_block") if {
	input.type == "aws_route"
	input.values.vpc_peering_connection_id
	wide(input.values.destination_ipv6_cidr_block)
}

fail contains verdict.fail(sprintf("the route leads to all of %s at the peer", [route.cidr_block]), sprintf("route[%d].cidr_block", [i])) if {
	some i, route in input.values.route
	route.vpc_peering_connection_id != ""
	wide(route.cidr_block)
}

# A VPC has at most a /16 (Amazon VPC User Guide, "VPC CIDR blocks"), or a /56 of IPv6.
wide(cidr) if {
	not contains(cidr, ":")
	network.prefix_length(cidr) <= 16
}

wide(cidr) if {
	contains(cidr, ":")
	network.prefix_length(cidr) <= 56
}

skip if {
	input.type == "aws_route"
	not input.values.vpc_peering_connection_id
}
