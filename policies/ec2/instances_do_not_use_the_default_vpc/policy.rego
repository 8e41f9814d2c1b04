# METADATA
# title: Instances and databases are placed in purpose-made networks
# description: |
#   The default VPC has only public subnets, in every zone, with a way to the
#   internet that was there before anyone thought about it. What is started
#   there has no layer in front of it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
#     description: Default VPCs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance
#     description: aws_instance
# custom:
#   resources: [aws_instance, aws_spot_instance_request]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Put the instance in a subnet of a VPC made for the workload. This replaces
#     the instance.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami           = data.aws_ami.example.id
#       instance_type = "t3.micro"
#       subnet_id     = aws_subnet.private.id
#     }
#     ```
package policies.ec2.instances_do_not_use_the_default_vpc

import data.lib.related
import data.lib.verdict

# Without a subnet, a default one is taken (EC2 API, RunInstances, SubnetId).
fail contains verdict.fail("it names no subnet and is put in the default VPC", "subnet_id") if {
	not input.values.subnet_id
	not elsewhere
}

fail contains verdict.fail("it is in a default subnet", "subnet_id") if {
	some subnet in related.from(input, "subnet_id")
	subnet.type == "aws_default_subnet"
}

elsewhere if count(input.values.network_interface) > 0

elsewhere if count(input.values.launch_template) > 0
