# METADATA
# title: Stream policies do not let everyone in
# description: |
#   A stream whose policy allows everyone can be read or written from any AWS
#   account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html
#     description: Controlling access with resource-based policies
# custom:
#   resources: [aws_kinesis_resource_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: high
#   remediation: |
#     Name the principals.
#
#     ```terraform
#     resource "aws_kinesis_resource_policy" "example" {
#       resource_arn = aws_kinesis_stream.example.arn
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { AWS = "arn:aws:iam::444455556666:role/reader" }
#           Action    = ["kinesis:DescribeStreamSummary", "kinesis:ListShards", "kinesis:GetRecords"]
#           Resource  = aws_kinesis_stream.example.arn
#         }]
#       })
#     }
#     ```
package policies.kinesis.stream_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
