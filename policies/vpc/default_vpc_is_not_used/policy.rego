# METADATA
# title: No default VPC is adopted or kept
# description: |
#   The default VPC has only public subnets, and everything in the account that
#   asks for no place of its own meets there. A workload's network should be one
#   that somebody drew.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
#     description: Default VPCs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_vpc
#     description: aws_default_vpc
# custom:
#   resources: [aws_default_subnet, aws_default_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: low
#   remediation: |
#     Make a VPC for the workload. To remove the default one, adopt it with
#     force_destroy and then take it out of the configuration.
#
#     ```terraform
#     resource "aws_vpc" "example" {
#       cidr_block = "10.0.0.0/16"
#     }
#     ```
package policies.vpc.default_vpc_is_not_used

import data.lib.verdict

fail contains verdict.fail("the workload uses the default VPC", "") if not leaving

# Adopted to be removed.
leaving if input.values.force_destroy == true
