# METADATA
# title: NAT gateways are the target of a route
# description: |
#   A NAT gateway is paid for by the hour. Without a route that leads to it no
#   packet ever comes by.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html
#     description: NAT gateways
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html
#     description: Troubleshoot NAT gateways
# custom:
#   resources: [aws_nat_gateway]
#   scope: workload
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#   remediation: |
#     Remove the gateway and its address, or route the subnets to it that need it.
#
#     ```terraform
#     resource "aws_route" "example" {
#       route_table_id         = aws_route_table.private.id
#       destination_cidr_block = "0.0.0.0/0"
#       nat_gateway_id         = aws_nat_gateway.example.id
#     }
#     ```
package policies.vpc.nat_gateways_have_routes

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no route leads to the gateway", "aws_route") if {
	count(related.to(input, "aws_route", "nat_gateway_id")) == 0
	count(related.to(input, "aws_route_table", "route.nat_gateway_id")) == 0
	count(related.to(input, "aws_default_route_table", "route.nat_gateway_id")) == 0
}
