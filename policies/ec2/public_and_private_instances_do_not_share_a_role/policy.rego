# METADATA
# title: An internet-facing instance does not share its role with internal instances
# description: |
#   The instance that the internet reaches is the one whose credentials are
#   stolen first. If internal instances share its role, the thief can do
#   everything that they can.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
#     description: IAM roles for Amazon EC2
# custom:
#   resources: [aws_instance]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_permissions_define
#       strength: partial
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the public instance a role of its own that allows only what it needs.
#
#     ```terraform
#     resource "aws_instance" "web" {
#       ami                  = data.aws_ami.example.id
#       instance_type        = "t3.micro"
#       iam_instance_profile = aws_iam_instance_profile.web.name
#     }
#     ```
package policies.ec2.public_and_private_instances_do_not_share_a_role

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("an internal instance has the same role as this public one", "iam_instance_profile") if {
	public(input)
	some profile in related.from(input, "iam_instance_profile")
	some other in related.to(profile, "aws_instance", "iam_instance_profile")
	private(other)
}

public(instance) if instance.values.associate_public_ip_address == true

public(instance) if {
	not stated(instance)
	some subnet in related.from(instance, "subnet_id")
	subnet.values.map_public_ip_on_launch == true
}

private(instance) if instance.values.associate_public_ip_address == false

private(instance) if {
	not stated(instance)
	some subnet in related.from(instance, "subnet_id")
	subnet.type == "aws_subnet"
	not gives(subnet)
}

gives(subnet) if subnet.values.map_public_ip_on_launch == true

stated(instance) if is_boolean(instance.values.associate_public_ip_address)
