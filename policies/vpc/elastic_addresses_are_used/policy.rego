# METADATA
# title: Elastic addresses are in use
# description: |
#   A public address is paid for by the hour, also while nothing answers at it. One
#   that was left behind costs on, and is missing where the quota is small.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html
#     description: Associate Elastic IP addresses with resources in your VPC
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eip
#     description: aws_eip
# custom:
#   resources: [aws_eip]
#   scope: workload
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#   remediation: |
#     Release the address, unless somebody else has it in a list of allowed
#     addresses: then ignore this. If it is in use, associate it where the
#     configuration shows it.
#
#     ```terraform
#     resource "aws_eip" "example" {
#       domain   = "vpc"
#       instance = aws_instance.example.id
#     }
#     ```
package policies.vpc.elastic_addresses_are_used

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing uses the address", "aws_eip_association") if {
	not input.values.instance
	not input.values.network_interface
	count(users) == 0
}

# Every argument of provider 5.100 that takes an elastic address.
users := union({
	{user.key |
		some attribute in ["allocation_id", "public_ip"]
		some user in related.to(input, "aws_eip_association", attribute)
	},
	{user.key |
		some attribute in ["allocation_id", "secondary_allocation_ids"]
		some user in related.to(input, "aws_nat_gateway", attribute)
	},
	{user.key |
		some type in ["aws_lb", "aws_alb"]
		some user in related.to(input, type, "subnet_mapping.allocation_id")
	},
	{user.key | some user in related.to(input, "aws_redshift_cluster", "elastic_ip")},
	{user.key | some user in related.to(input, "aws_transfer_server", "endpoint_details.address_allocation_ids")},
	{user.key | some user in related.to(input, "aws_medialive_channel", "vpc.public_address_allocation_ids")},
})
