# METADATA
# title: An instance does not bridge subnets with several network interfaces
# description: |
#   An instance with feet in two subnets is a way between them that no route
#   table and no network ACL shows.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html
#     description: Elastic network interfaces
# custom:
#   resources: [aws_instance]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Use one interface, and let the networks talk through routes. Ignore this
#     for firewalls, NAT and container hosts.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami           = data.aws_ami.example.id
#       instance_type = "t3.micro"
#       subnet_id     = aws_subnet.private.id
#     }
#     ```
package policies.ec2.one_network_interface_per_instance

import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("its network interfaces are in %d subnets", [count(subnets)]), "network_interface") if {
	several
	count(subnets) > 1
}

several if count(input.values.network_interface) > 1

several if count(related.to(input, "aws_network_interface_attachment", "instance_id")) > 0

several if count(related.to(input, "aws_network_interface", "attachment.instance")) > 0

subnets contains subnet.key if {
	some subnet in related.from(input, "subnet_id")
}

subnets contains subnet.key if {
	some interface in related.from(input, "network_interface.network_interface_id")
	some subnet in related.from(interface, "subnet_id")
}

subnets contains subnet.key if {
	some attachment in related.to(input, "aws_network_interface_attachment", "instance_id")
	some interface in related.from(attachment, "network_interface_id")
	some subnet in related.from(interface, "subnet_id")
}

subnets contains subnet.key if {
	some interface in related.to(input, "aws_network_interface", "attachment.instance")
	some subnet in related.from(interface, "subnet_id")
}
