# METADATA
# title: Database administrators do not have the name that everybody tries first
# description: |
#   Programs that guess passwords begin with the names that every installation
#   has. Another name is no protection in itself, but takes one half of what
#   they need to know.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
#     description: Security Hub controls for Amazon RDS
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html
#     description: Security Hub controls for Amazon Redshift
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_docdb_cluster
#     - aws_redshift_cluster
#     - aws_redshiftserverless_namespace
#   scope: resource
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#       polarity: absence
#   risk: low
#   remediation: |
#     Choose another name when the database is made: changing it replaces the
#     database.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                      = "postgres"
#       username                    = "orders_owner"
#       manage_master_user_password = true
#     }
#     ```
package policies.databases.administrator_name_is_not_default

import data.lib.verdict

# The names in AWS's own examples and consoles, and those that engines come with.
defaults := {"admin", "administrator", "awsuser", "dbadmin", "master", "mysql", "oracle", "postgres", "root", "sa"}

fail contains verdict.fail("the administrator has one of the names that everybody tries first", "username") if {
	input.type == "aws_db_instance"
	lower(input.values.username) in defaults
}

fail contains verdict.fail("the administrator has one of the names that everybody tries first", "master_username") if {
	lower(input.values.master_username) in defaults
}

# Default: admin (Redshift Serverless API, CreateNamespace, adminUsername).
fail contains verdict.fail("the administrator has one of the names that everybody tries first", "admin_username") if {
	lower(input.values.admin_username) in defaults
}

# A member's and a replica's administrator is its cluster's and its source's.
skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}

skip if input.values.replicate_source_db
