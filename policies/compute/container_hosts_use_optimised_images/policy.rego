# METADATA
# title: Node groups and batch environments use AWS maintained or approved images and update
# description: |
#   The hosts of containers run everything else's code. Images that AWS stopped
#   building get no patches any more, and the flaws that are found in them stay
#   open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html
#     description: "Amazon Linux 2 AMIs of EKS: end of support on 26 November 2025"
#   - ref: https://docs.aws.amazon.com/batch/latest/userguide/batch-ami-spec.html
#     description: Compute resource AMIs of AWS Batch
# custom:
#   resources: [aws_batch_compute_environment, aws_eks_node_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#   risk: low
#   remediation: |
#     Use Amazon Linux 2023 or Bottlerocket. Changing the type replaces the
#     nodes.
#
#     ```terraform
#     resource "aws_eks_node_group" "example" {
#       cluster_name  = aws_eks_cluster.example.name
#       node_role_arn = aws_iam_role.node.arn
#       subnet_ids    = aws_subnet.private[*].id
#       ami_type      = "AL2023_x86_64_STANDARD"
#
#       scaling_config {
#         desired_size = 2
#         max_size     = 3
#         min_size     = 1
#       }
#     }
#     ```
package policies.compute.container_hosts_use_optimised_images

import data.lib.verdict

# No images since 26 November 2025 (Amazon EKS User Guide, "EKS AL2 & AL2-Accelerated
# AMIs transition features"); looked up in November 2025.
retired_nodes := {"AL2_x86_64", "AL2_x86_64_GPU", "AL2_ARM_64"}

fail contains verdict.fail(sprintf("images of type %s are not patched any more", [input.values.ami_type]), "ami_type") if {
	input.values.ami_type in retired_nodes
}

fail contains verdict.fail(sprintf("images of type %s are not patched any more", [kind.image_type]), sprintf("compute_resources[%d].ec2_configuration[%d].image_type", [i, j])) if {
	some i, resources in input.values.compute_resources
	some j, kind in resources.ec2_configuration
	kind.image_type in {"EKS_AL2", "EKS_AL2_NVIDIA"}
}
