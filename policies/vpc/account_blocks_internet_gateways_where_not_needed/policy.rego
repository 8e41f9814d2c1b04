# METADATA
# title: VPC block public access is set for accounts that need no inbound internet
# description: |
#   In an account that serves nobody on the internet, one switch keeps every VPC
#   closed, whatever gateways, routes and addresses somebody adds.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
#     description: Block public access to VPCs and subnets
# custom:
#   scope: account
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#       polarity: presence
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Block what is not needed: incoming traffic only, or both ways. Subnets
#     that need it can be excluded.
#
#     ```terraform
#     resource "aws_vpc_block_public_access_options" "this" {
#       internet_gateway_block_mode = "block-ingress"
#     }
#     ```
package policies.vpc.account_blocks_internet_gateways_where_not_needed

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("internet gateways are not blocked", "aws_vpc_block_public_access_options") if not blocked

blocked if {
	some options in related.all("aws_vpc_block_public_access_options")
	options.values.internet_gateway_block_mode in {"block-ingress", "block-bidirectional"}
}
