# METADATA
# title: Kafka cluster policies name who may connect
# description: |
#   A cluster policy lets other accounts reach the cluster over their own VPCs.
#   With every principal in it, any account may.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/mvpc-cluster-owner-action-policy.html
#     description: Attach a cluster policy to the MSK cluster
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster_policy
#     description: aws_msk_cluster_policy
# custom:
#   resources: [aws_msk_cluster_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Name the accounts that may connect.
#
#     ```terraform
#     resource "aws_msk_cluster_policy" "example" {
#       cluster_arn = aws_msk_cluster.example.arn
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { AWS = "111122223333" }
#           Action    = ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeClusterV2"]
#           Resource  = aws_msk_cluster.example.arn
#         }]
#       })
#     }
#     ```
package policies.msk.cluster_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
