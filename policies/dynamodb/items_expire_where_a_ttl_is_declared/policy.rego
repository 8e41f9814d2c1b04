# METADATA
# title: Tables that name an expiry delete what has expired
# description: |
#   A table whose time to live is written down but turned off keeps sessions,
#   tokens and personal data for ever, while everybody believes that they go.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
#     description: Using time to live in DynamoDB
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table
#     description: aws_dynamodb_table
# custom:
#   resources: [aws_dynamodb_table]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_lifecycle_management
#       strength: partial
#   risk: low
#   remediation: |
#     Turn it on; items whose time has passed are deleted within a few days.
#
#     ```terraform
#     resource "aws_dynamodb_table" "example" {
#       name = "sessions"
#
#       ttl {
#         attribute_name = "expires_at"
#         enabled        = true
#       }
#     }
#     ```
package policies.dynamodb.items_expire_where_a_ttl_is_declared

import data.lib.verdict

# Default within the block: false (provider 5.100, ttl.enabled).
fail contains verdict.fail("expired items are kept", "ttl[0].enabled") if {
	some block in input.values.ttl
	block.attribute_name != ""
	not block.enabled == true
}

skip if not declared

declared if {
	some block in input.values.ttl
	block.attribute_name != ""
}
