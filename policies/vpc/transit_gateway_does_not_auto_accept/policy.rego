# METADATA
# title: Transit gateways do not accept attachments or associate routes automatically
# description: |
#   A transit gateway joins networks of many accounts. Where it accepts
#   attachments by itself, or gives each the common route table, whoever it was
#   shared with connects a network to all others without anyone looking.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html
#     description: Transit gateways in AWS Transit Gateway
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_transit_gateway
#     description: aws_ec2_transit_gateway
# custom:
#   resources: [aws_ec2_transit_gateway]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: medium
#   remediation: |
#     Accept attachments one by one, and associate each with a route table made
#     for its kind.
#
#     ```terraform
#     resource "aws_ec2_transit_gateway" "example" {
#       auto_accept_shared_attachments  = "disable"
#       default_route_table_association = "disable"
#       default_route_table_propagation = "disable"
#     }
#     ```
package policies.vpc.transit_gateway_does_not_auto_accept

import data.lib.related
import data.lib.verdict

# Default: disable (EC2 API, TransitGatewayRequestOptions).
fail contains verdict.fail("attachments of other accounts are accepted by themselves", "auto_accept_shared_attachments") if {
	input.values.auto_accept_shared_attachments == "enable"
}

# Both are enabled by default. It matters where others can attach.
fail contains verdict.fail("every attachment is routed to all others", "default_route_table_association") if {
	count(related.to(input, "aws_ram_resource_association", "resource_arn")) > 0
	not input.values.default_route_table_association == "disable"
	not input.values.default_route_table_propagation == "disable"
}
