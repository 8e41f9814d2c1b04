# METADATA
# title: Administrators of clusters are named by access entries
# description: |
#   Unless it is told otherwise EKS makes whoever creates a cluster its
#   administrator, and keeps that out of sight. Entries of the cluster say who
#   has which rights, and who gave them stands in the trail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
#     description: Grant IAM users access to Kubernetes with EKS access entries
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
#     description: aws_eks_cluster.access_config
# custom:
#   resources: [aws_eks_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: low
#   remediation: |
#     Use access entries, and give administrators one each. The setting for the
#     creator only counts when a cluster is made.
#
#     ```terraform
#     resource "aws_eks_cluster" "example" {
#       access_config {
#         authentication_mode                         = "API"
#         bootstrap_cluster_creator_admin_permissions = false
#       }
#     }
#     ```
package policies.eks.administrators_are_granted_explicitly

import data.lib.verdict

# Default: CONFIG_MAP (EKS API, CreateAccessConfigRequest, authenticationMode).
fail contains verdict.fail("who may do what stands in a config map of the cluster", "access_config[0].authentication_mode") if {
	not entries
}

entries if startswith(input.values.access_config[0].authentication_mode, "API")

# Default: true (EKS API, CreateAccessConfigRequest).
fail contains verdict.fail("the creator of the cluster is its administrator", "access_config[0].bootstrap_cluster_creator_admin_permissions") if {
	not input.values.access_config[0].bootstrap_cluster_creator_admin_permissions == false
}
