# METADATA
# title: Policies of tables and streams name who may read them
# description: |
#   A resource policy for every principal lets any AWS account read or write the
#   table, or take every record from the stream. A condition on the
#   organisation, the account or the network takes that back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html
#     description: Using resource-based policies for DynamoDB
#   - ref: https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html
#     description: Controlling access to Kinesis Data Streams
# custom:
#   resources: [aws_dynamodb_resource_policy, aws_kinesis_resource_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: high
#   remediation: |
#     Name the principals, or narrow the statement with a condition.
#
#     ```terraform
#     resource "aws_dynamodb_resource_policy" "example" {
#       resource_arn = aws_dynamodb_table.example.arn
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { AWS = aws_iam_role.reader.arn }
#           Action    = ["dynamodb:GetItem", "dynamodb:Query"]
#           Resource  = aws_dynamodb_table.example.arn
#         }]
#       })
#     }
#     ```
package policies.dynamodb.table_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
