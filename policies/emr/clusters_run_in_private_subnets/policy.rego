# METADATA
# title: EMR clusters stand in private subnets
# description: |
#   The nodes of a cluster offer web consoles and services without sign-in. In a
#   subnet that gives out public addresses one open security group puts these on
#   the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-vpc-subnet.html
#     description: Configure networking for Amazon EMR
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_cluster
#     description: aws_emr_cluster
# custom:
#   resources: [aws_emr_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Start the cluster in a private subnet, with an endpoint for S3, or NAT for
#     what it loads.
#
#     ```terraform
#     resource "aws_emr_cluster" "example" {
#       name          = "example"
#       release_label = "emr-7.5.0"
#
#       ec2_attributes {
#         subnet_id        = aws_subnet.private.id
#         instance_profile = aws_iam_instance_profile.emr.arn
#       }
#     }
#     ```
package policies.emr.clusters_run_in_private_subnets

import data.lib.related
import data.lib.verdict

# Default: a subnet of the default VPC (EMR API, JobFlowInstancesConfig, Ec2SubnetId).
fail contains verdict.fail("the cluster stands in the default VPC", "ec2_attributes") if not placed

placed if input.values.ec2_attributes[_].subnet_id

placed if count(input.values.ec2_attributes[_].subnet_ids) > 0

fail contains verdict.fail("the cluster's subnet gives out public addresses", "ec2_attributes[0].subnet_id") if {
	some subnet in related.from(input, "ec2_attributes.subnet_id")
	gives_addresses(subnet)
}

fail contains verdict.fail("a subnet of the cluster gives out public addresses", "ec2_attributes[0].subnet_ids") if {
	some subnet in related.from(input, "ec2_attributes.subnet_ids")
	gives_addresses(subnet)
}

gives_addresses(subnet) if subnet.values.map_public_ip_on_launch == true

gives_addresses(subnet) if {
	subnet.type == "aws_default_subnet"
	not subnet.values.map_public_ip_on_launch == false
}

unknown contains verdict.unknown("ec2_attributes", "the subnet is not in the workload") if {
	placed
	count(related.from(input, "ec2_attributes.subnet_id")) == 0
	count(related.from(input, "ec2_attributes.subnet_ids")) == 0
}
