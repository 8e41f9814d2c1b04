# METADATA
# title: Instances do not receive a public address directly
# description: |
#   An instance with a public address is one wrong rule away from the internet,
#   and found within minutes. Behind a load balancer, with NAT for the way out
#   and Session Manager for people, nearly none needs one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
#     description: Amazon EC2 instance IP addressing
# custom:
#   resources:
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: high
#   remediation: |
#     Put the instance in a private subnet, and a load balancer in front of it.
#     Ignore this for what is an edge by nature, such as a NAT or VPN instance.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami                         = data.aws_ami.example.id
#       instance_type               = "t3.micro"
#       subnet_id                   = aws_subnet.private.id
#       associate_public_ip_address = false
#     }
#     ```
package policies.ec2.instances_have_no_public_address

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the instance gets a public address", "associate_public_ip_address") if {
	input.values.associate_public_ip_address == true
}

fail contains verdict.fail("the subnet gives the instance a public address", "subnet_id") if {
	asks_the_subnet
	some subnet in related.from(input, "subnet_id")
	gives(subnet)
}

fail contains verdict.at(address, "the instance has an elastic address", "instance") if {
	some address in related.to(input, "aws_eip", "instance")
}

fail contains verdict.at(association, "the instance has an elastic address", "instance_id") if {
	some association in related.to(input, "aws_eip_association", "instance_id")
}

# A text in a template.
fail contains verdict.fail("instances get a public address", sprintf("network_interfaces[%d].associate_public_ip_address", [i])) if {
	some i, interface in input.values.network_interfaces
	interface.associate_public_ip_address == "true"
}

# Without a subnet it is a default one, which mostly gives addresses.
unknown contains verdict.unknown("subnet_id", "the subnet decides") if {
	asks_the_subnet
	count(related.from(input, "subnet_id")) == 0
}

asks_the_subnet if {
	input.type in {"aws_instance", "aws_spot_instance_request"}
	not stated
	not elsewhere
}

stated if is_boolean(input.values.associate_public_ip_address)

elsewhere if count(input.values.network_interface) > 0

elsewhere if {
	count(input.values.launch_template) > 0
	not input.values.subnet_id
}

gives(subnet) if subnet.values.map_public_ip_on_launch == true

gives(subnet) if {
	subnet.type == "aws_default_subnet"
	not subnet.values.map_public_ip_on_launch == false
}
