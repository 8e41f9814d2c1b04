# METADATA
# title: Subnets do not hand out public addresses by default
# description: |
#   In a subnet that gives every new instance a public address, whatever is
#   started there by anyone, or by any service, stands on the internet unless a
#   security group happens to prevent it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html
#     description: IP addressing for your VPCs and subnets
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/subnet
#     description: aws_subnet
# custom:
#   resources: [aws_default_subnet, aws_subnet]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn it off, and give an address to what needs one. Load balancers and NAT
#     gateways do not need the setting.
#
#     ```terraform
#     resource "aws_subnet" "example" {
#       vpc_id                  = aws_vpc.example.id
#       cidr_block              = "10.0.1.0/24"
#       map_public_ip_on_launch = false
#     }
#     ```
package policies.ec2.subnets_do_not_assign_public_addresses

import data.lib.verdict

fail contains verdict.fail("new instances get a public address", "map_public_ip_on_launch") if {
	input.values.map_public_ip_on_launch == true
}

# The default of a default subnet is true (aws_default_subnet).
fail contains verdict.fail("new instances get a public address", "map_public_ip_on_launch") if {
	input.type == "aws_default_subnet"
	not input.values.map_public_ip_on_launch == false
}
