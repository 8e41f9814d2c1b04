# METADATA
# title: Databases are encrypted with a key of the account's own
# description: |
#   A key that AWS manages encrypts as well as any other, but everyone with
#   access to the database's data can use it, and nobody can disable it, share
#   it or see who used it for what. A key of one's own can be taken away,
#   limited and watched.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
#     description: AWS KMS key management for Amazon RDS
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html
#     description: 'DynamoDB encryption at rest: how it works'
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html
#     description: Amazon Redshift database encryption
# custom:
#   resources: [aws_db_instance, aws_rds_cluster, aws_redshift_cluster, aws_dynamodb_table]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Name a key of your own where the data deserves it. For a database of RDS
#     this means to restore it from a copied snapshot.
#
#     ```terraform
#     resource "aws_rds_cluster" "example" {
#       engine            = "aurora-postgresql"
#       storage_encrypted = true
#       kms_key_id        = aws_kms_key.database.arn
#     }
#     ```
package policies.databases.storage_uses_a_customer_key

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("no key of the account's own encrypts the data", argument) if not own

argument := "server_side_encryption[0].kms_key_arn" if input.type == "aws_dynamodb_table"

argument := "kms_key_id" if input.type != "aws_dynamodb_table"

keys := related.from(input, "server_side_encryption.kms_key_arn") if input.type == "aws_dynamodb_table"

keys := related.from(input, "kms_key_id") if input.type != "aws_dynamodb_table"

own if {
	some key in keys
	not aws_managed(key)
}

# What AWS manages goes by an alias of its own: alias/aws/rds.
aws_managed(key) if startswith(key.values.name, "alias/aws/")

aws_managed(key) if startswith(key.values.key_id, "alias/aws/")

# A key from elsewhere may be anybody's.
unknown contains verdict.unknown(argument, "the key is not in the workload") if {
	count(keys) == 0
	named
}

named if input.values.kms_key_id

named if input.values.server_side_encryption[_].kms_key_arn
