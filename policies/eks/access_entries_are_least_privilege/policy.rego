# METADATA
# title: Workloads and people do not get the whole cluster
# description: |
#   The cluster administrator policy for the whole cluster lets its holder read
#   every secret and run anything on every node. A policy for a namespace, or
#   one to view, does for nearly everybody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html
#     description: Associate access policies with access entries
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_policy_association
#     description: aws_eks_access_policy_association
# custom:
#   resources: [aws_eks_access_policy_association]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: medium
#   remediation: |
#     Associate a narrower policy, or limit it to namespaces. Ignore this for
#     the few who administer the cluster.
#
#     ```terraform
#     resource "aws_eks_access_policy_association" "example" {
#       policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"
#
#       access_scope {
#         type       = "namespace"
#         namespaces = ["shop"]
#       }
#     }
#     ```
package policies.eks.access_entries_are_least_privilege

import data.lib.verdict

fail contains verdict.fail("this is administrator of the whole cluster", "policy_arn") if {
	endswith(input.values.policy_arn, ":cluster-access-policy/AmazonEKSClusterAdminPolicy")
	some scope in input.values.access_scope
	scope.type == "cluster"
}
