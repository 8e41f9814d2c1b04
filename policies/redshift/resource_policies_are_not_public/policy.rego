# METADATA
# title: Warehouse resource policies name who may come in
# description: |
#   A resource policy lets other accounts and integrations write to a warehouse
#   or subscribe to it. With every principal in it, any account may.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-overview.html
#     description: Overview of managing access in Amazon Redshift
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_resource_policy
#     description: aws_redshift_resource_policy
# custom:
#   resources: [aws_redshift_resource_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Name the principals, or the source by account and ARN.
#
#     ```terraform
#     resource "aws_redshift_resource_policy" "example" {
#       resource_arn = aws_redshift_cluster.example.cluster_namespace_arn
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { Service = "redshift.amazonaws.com" }
#           Action    = "redshift:AuthorizeInboundIntegration"
#           Resource  = aws_redshift_cluster.example.cluster_namespace_arn
#           Condition = { StringEquals = { "aws:SourceArn" = aws_rds_cluster.example.arn } }
#         }]
#       })
#     }
#     ```
package policies.redshift.resource_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
