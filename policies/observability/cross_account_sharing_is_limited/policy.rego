# METADATA
# title: Monitoring data is shared with known accounts only
# description: |
#   Logs and traces name users, hosts and what they do. A sink that takes links
#   from anybody lets strangers push data in, and shows how the workload is
#   watched.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account-Setup.html
#     description: Link monitoring accounts with source accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/oam_sink_policy
#     description: aws_oam_sink_policy
# custom:
#   resources: [aws_oam_sink_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_permissions_define
#       strength: partial
#   risk: low
#   remediation: |
#     Name the accounts, or narrow the policy to the organisation.
#
#     ```terraform
#     resource "aws_oam_sink_policy" "example" {
#       sink_identifier = aws_oam_sink.example.arn
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = "*"
#           Action    = ["oam:CreateLink", "oam:UpdateLink"]
#           Resource  = "*"
#           Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
#         }]
#       })
#     }
#     ```
package policies.observability.cross_account_sharing_is_limited

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets every account link", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
