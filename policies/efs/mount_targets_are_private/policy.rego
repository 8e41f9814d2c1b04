# METADATA
# title: Mount targets stand in private subnets with a security group of their own
# description: |
#   Whoever reaches a mount target reaches the file system, unless a policy asks
#   for more. The default security group admits everything in it, and a subnet
#   that gives out public addresses is where things from outside arrive.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/network-access.html
#     description: Using VPC security groups
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html
#     description: Managing mount targets
# custom:
#   resources: [aws_efs_mount_target]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a security group that admits NFS from the clients, and a private
#     subnet.
#
#     ```terraform
#     resource "aws_efs_mount_target" "example" {
#       file_system_id  = aws_efs_file_system.example.id
#       subnet_id       = aws_subnet.private.id
#       security_groups = [aws_security_group.nfs.id]
#     }
#     ```
package policies.efs.mount_targets_are_private

import data.lib.related
import data.lib.verdict

# Default: the default group of the VPC (EFS API, CreateMountTarget, SecurityGroups).
fail contains verdict.fail("the default security group guards the mount target", "security_groups") if not guarded

fail contains verdict.fail("the mount target is in a subnet with public addresses", "subnet_id") if {
	some subnet in related.from(input, "subnet_id")
	subnet.type in {"aws_subnet", "aws_default_subnet"}
	public(subnet)
}

public(subnet) if subnet.values.map_public_ip_on_launch == true

# A default subnet gives them out unless it is told not to (VPC User Guide, "Default subnets").
public(subnet) if {
	subnet.type == "aws_default_subnet"
	not subnet.values.map_public_ip_on_launch == false
}

guarded if count(input.values.security_groups) > 0
