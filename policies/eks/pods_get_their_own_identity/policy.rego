# METADATA
# title: Pods can get a role of their own
# description: |
#   Without a way for pods to get their own role they use that of the node, and
#   every pod there may do what any of them needs.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html
#     description: Grant Kubernetes workloads access to AWS
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html
#     description: Learn how EKS Pod Identity grants pods access to AWS services
# custom:
#   resources: [aws_eks_cluster]
#   scope: workload
#   evidence:
#     - practice: sec_identities_unique
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_permissions_define
#       strength: partial
#   risk: medium
#   remediation: |
#     Add the agent of EKS Pod Identity, or an OpenID Connect provider for the
#     cluster, and give each workload a role.
#
#     ```terraform
#     resource "aws_eks_addon" "example" {
#       cluster_name = aws_eks_cluster.example.name
#       addon_name   = "eks-pod-identity-agent"
#     }
#     ```
package policies.eks.pods_get_their_own_identity

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("pods only have the role of their node", "aws_eks_pod_identity_association") if not able

able if count(related.to(input, "aws_eks_pod_identity_association", "cluster_name")) > 0

able if {
	some addon in related.to(input, "aws_eks_addon", "cluster_name")
	addon.values.addon_name == "eks-pod-identity-agent"
}

able if count(related.to(input, "aws_iam_openid_connect_provider", "url")) > 0

# Auto Mode brings the agent.
able if {
	some config in input.values.compute_config
	config.enabled == true
}
