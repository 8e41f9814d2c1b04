# METADATA
# title: The API of a cluster is private or limited to known ranges
# description: |
#   With a public endpoint for all ranges everybody can talk to the Kubernetes
#   API and try credentials, stolen tokens and new vulnerabilities of the API
#   server. Only authentication stands before the cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
#     description: Cluster API server endpoint
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
#     description: aws_eks_cluster.vpc_config
# custom:
#   resources: [aws_eks_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Turn the public endpoint off, or limit it to the ranges from which people
#     and pipelines come. Nodes need the private endpoint then.
#
#     ```terraform
#     resource "aws_eks_cluster" "example" {
#       vpc_config {
#         subnet_ids              = aws_subnet.private[*].id
#         endpoint_private_access = true
#         endpoint_public_access  = false
#       }
#     }
#     ```
package policies.eks.endpoint_is_private_or_limited

import data.lib.network
import data.lib.verdict

# Defaults: endpoint_public_access true, public_access_cidrs 0.0.0.0/0 (EKS API,
# VpcConfigRequest).
fail contains verdict.fail("the API of the cluster is open to the internet", "vpc_config[0].public_access_cidrs") if {
	some config in input.values.vpc_config
	not config.endpoint_public_access == false
	open(config)
}

open(config) if not config.public_access_cidrs

open(config) if config.public_access_cidrs == []

open(config) if network.is_world(config.public_access_cidrs)

# On Outposts the endpoint is always private.
skip if input.values.outpost_config[0]
