# METADATA
# title: VPCs reach AWS services through endpoints
# description: |
#   Without an endpoint, what private machines say to S3, DynamoDB or Secrets
#   Manager leaves the network through a NAT or internet gateway, where it can
#   be neither limited to one's own accounts nor told from everything else.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
#     description: Gateway endpoints
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
#     description: Access an AWS service using an interface VPC endpoint
# custom:
#   resources: [aws_default_vpc, aws_vpc]
#   scope: workload
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Start with the gateway endpoints for S3 and DynamoDB, which cost nothing.
#
#     ```terraform
#     resource "aws_vpc_endpoint" "s3" {
#       vpc_id          = aws_vpc.example.id
#       service_name    = "com.amazonaws.eu-west-1.s3"
#       route_table_ids = [aws_route_table.private.id]
#     }
#     ```
package policies.vpc.aws_services_are_reached_privately

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no endpoint leads from the VPC to an AWS service", "aws_vpc_endpoint") if {
	count(related.to(input, "aws_vpc_endpoint", "vpc_id")) == 0
}

# A VPC without subnets holds nothing.
skip if count(related.to(input, "aws_subnet", "vpc_id")) == 0
