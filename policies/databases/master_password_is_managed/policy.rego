# METADATA
# title: Administrator passwords are made and rotated by Secrets Manager
# description: |
#   A password that is given as an argument lands in the state, in plans and
#   often in the repository, and is changed by nobody. Where AWS manages it, it
#   is generated, kept in Secrets Manager, rotated, and who reads it is on
#   record.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
#     description: Password management with Amazon RDS and Secrets Manager
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html
#     description: Managing Amazon Redshift admin passwords
#   - ref: https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-secrets-manager.html
#     description: Password management with Amazon DocumentDB
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_docdb_cluster
#     - aws_docdbelastic_cluster
#     - aws_redshift_cluster
#     - aws_redshiftserverless_namespace
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#     - practice: sec_identities_audit
#       strength: direct
#   risk: high
#   remediation: |
#     Let AWS manage the password, and take the argument away. The password
#     changes at once, so move its users to the secret first. Where that is not
#     supported, a write-only argument keeps it out of the state.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                      = "postgres"
#       username                    = "app_admin"
#       manage_master_user_password = true
#     }
#     ```
package policies.databases.master_password_is_managed

import data.lib.verdict

fail contains verdict.fail("the administrator's password is not managed by Secrets Manager", argument) if {
	not managed
	not write_only
}

# PLAIN_TEXT: the argument is the password; SECRET_ARN: it is a secret that has it
# (DocumentDB Elastic API, CreateCluster, authType).
fail contains verdict.fail("the administrator's password is given in plain text", "admin_user_password") if {
	input.type == "aws_docdbelastic_cluster"
	input.values.auth_type == "PLAIN_TEXT"
}

managed if input.type == "aws_docdbelastic_cluster"

managed if input.values.manage_master_user_password == true

managed if input.values.manage_master_password == true

managed if input.values.manage_admin_password == true

# What AWS reports where it manages the password.
managed if count(input.values.master_user_secret) > 0

managed if input.values.master_password_secret_arn

managed if input.values.admin_password_secret_arn

# Write-only values are in no plan and no state; their version is.
write_only if input.values.password_wo

write_only if input.values.password_wo_version

write_only if input.values.master_password_wo

write_only if input.values.master_password_wo_version

write_only if input.values.admin_user_password_wo

write_only if input.values.admin_user_password_wo_version

argument := {
	"aws_db_instance": "password",
	"aws_rds_cluster": "master_password",
	"aws_docdb_cluster": "master_password",
	"aws_redshift_cluster": "master_password",
	"aws_redshiftserverless_namespace": "admin_user_password",
}[input.type]

# Members of a cluster have no password; what is made from something else has that
# one's; RDS Custom cannot have it managed.
skip if {
	not given
	derived
}

skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}

skip if startswith(input.values.engine, "custom-")

# A namespace can do without an administrator who has a password.
skip if {
	input.type == "aws_redshiftserverless_namespace"
	not given
	not managed
	not write_only
}

given if input.values.password

given if input.values.master_password

given if input.values.admin_user_password

derived if input.values.replicate_source_db

derived if input.values.snapshot_identifier

derived if input.values.snapshot_arn

derived if input.values.replication_source_identifier

derived if input.values.global_cluster_identifier

derived if count(input.values.restore_to_point_in_time) > 0
