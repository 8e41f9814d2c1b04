# METADATA
# title: Data stores cannot be deleted by a single call
# description: |
#   Deletion protection makes whoever deletes a store do it in two steps. It
#   stops the wrong terminal, the careless destroy and the script of an intruder
#   that knows only the first.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html
#     description: Deleting a DB instance
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html
#     description: Using deletion protection for tables
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_rds_global_cluster
#     - aws_docdb_cluster
#     - aws_neptune_cluster
#     - aws_dynamodb_table
#     - aws_cognito_user_pool
#     - aws_neptunegraph_graph
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on. It changes nothing else, and needs no downtime.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       deletion_protection = true
#     }
#     ```
package policies.data.stores_have_deletion_protection

import data.lib.verdict

# Default: off, for each (provider 5.100; RDS API, DeletionProtection; DynamoDB API,
# DeletionProtectionEnabled; Cognito API, DeletionProtection INACTIVE). Graphs of
# Neptune Analytics have it on.
fail contains verdict.fail("one call deletes it", argument) if not protected

protected if input.values.deletion_protection == true

protected if input.values.deletion_protection == "ACTIVE"

protected if input.values.deletion_protection_enabled == true

protected if {
	input.type == "aws_neptunegraph_graph"
	not input.values.deletion_protection == false
}

argument := "deletion_protection_enabled" if input.type == "aws_dynamodb_table"

argument := "deletion_protection" if input.type != "aws_dynamodb_table"

# The cluster of an Aurora instance has the flag.
skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}

# What a read replica holds is at its source.
skip if {
	input.type == "aws_db_instance"
	input.values.replicate_source_db
}
