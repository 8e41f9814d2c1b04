# METADATA
# title: Node groups do not open SSH to the world
# description: |
#   A node group with an SSH key and no source security group gets a rule that
#   lets port 22 in from everywhere. Whoever gets the key, or finds a hole in
#   the SSH server, is on the node and at the credentials of all its pods.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html
#     description: RemoteAccessConfig
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group
#     description: aws_eks_node_group.remote_access
# custom:
#   resources: [aws_eks_node_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: direct
#     - practice: sec_network_protection_layered
#       strength: direct
#   remediation: |
#     Leave the key away and use Session Manager, or name the security groups
#     from which SSH is allowed. The node group is replaced.
#
#     ```terraform
#     resource "aws_eks_node_group" "example" {
#       remote_access {
#         ec2_ssh_key               = aws_key_pair.example.key_name
#         source_security_group_ids = [aws_security_group.bastion.id]
#       }
#     }
#     ```
package policies.eks.nodes_are_not_reachable_by_ssh

import data.lib.verdict

# Without source groups port 22 is opened to 0.0.0.0/0 (EKS API, RemoteAccessConfig).
fail contains verdict.fail("SSH to the nodes is open to the internet", sprintf("remote_access[%d]", [i])) if {
	some i, access in input.values.remote_access
	access.ec2_ssh_key
	not limited(access)
}

limited(access) if count(access.source_security_group_ids) > 0
