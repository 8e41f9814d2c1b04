# METADATA
# title: Log destinations are not open to everyone
# description: |
#   Who may write to a destination decides what stands in the central log, and
#   can fill it at the owner's cost. A policy for the principal * lets every
#   account do so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CreateDestination.html
#     description: Create a destination
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
#     description: Overview of managing access permissions to CloudWatch Logs
# custom:
#   resources: [aws_cloudwatch_log_destination_policy, aws_cloudwatch_log_resource_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#   risk: high
#   remediation: |
#     Name the accounts, or narrow the statement to the organisation.
#
#     ```terraform
#     resource "aws_cloudwatch_log_destination_policy" "example" {
#       destination_name = aws_cloudwatch_log_destination.example.name
#       access_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = "*"
#           Action    = "logs:PutSubscriptionFilter"
#           Resource  = aws_cloudwatch_log_destination.example.arn
#           Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
#         }]
#       })
#     }
#     ```
package policies.logs.resource_policies_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "access_policy") if {
	document := input.documents.access_policy
	some i in iam.public_statements(document)
}

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy_document") if {
	document := input.documents.policy_document
	some i in iam.public_statements(document)
}
