# METADATA
# title: Secrets of a cluster are encrypted with a key of KMS
# description: |
#   Kubernetes keeps its secrets in etcd, in plain form unless they are
#   encrypted first. From Kubernetes 1.28 EKS does so by itself with a key of
#   AWS; older clusters need a key of your own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html
#     description: Default envelope encryption for all Kubernetes API data
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
#     description: aws_eks_cluster.encryption_config
# custom:
#   resources: [aws_eks_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a key, or move the cluster to Kubernetes 1.28 or later. Encryption
#     cannot be turned off again.
#
#     ```terraform
#     resource "aws_eks_cluster" "example" {
#       encryption_config {
#         resources = ["secrets"]
#
#         provider {
#           key_arn = aws_kms_key.example.arn
#         }
#       }
#     }
#     ```
package policies.eks.secrets_are_envelope_encrypted

import data.lib.verdict

# Kubernetes 1.28 and later: EKS encrypts all API data with an AWS owned key (EKS
# User Guide, "Default envelope encryption"). Without a version EKS takes its newest.
fail contains verdict.fail(sprintf("secrets of Kubernetes %s are not encrypted with a key", [input.values.version]), "encryption_config") if {
	minor < 28
	not encrypted
}

minor := to_number(split(input.values.version, ".")[1]) if regex.match(`^1\.[0-9]+$`, input.values.version)

encrypted if {
	some config in input.values.encryption_config
	"secrets" in config.resources
}
