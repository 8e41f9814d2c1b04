# METADATA
# title: Databases accept sign-in with IAM
# description: |
#   With IAM authentication applications and people sign in with tokens that
#   last fifteen minutes and belong to one role, and IAM policies say who may.
#   Without it all there is are passwords of the database, which are shared,
#   kept and forgotten.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
#     description: IAM database authentication
#   - ref: https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html
#     description: IAM authentication in Neptune
# custom:
#   resources: [aws_db_instance, aws_rds_cluster, aws_neptune_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_identities_unique
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on; passwords go on working beside it. On Neptune requests without
#     a signature are refused from then on.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                              = "postgres"
#       iam_database_authentication_enabled = true
#     }
#     ```
package policies.databases.iam_authentication_is_enabled

import data.lib.verdict

# Default: false (provider 5.100; RDS API, CreateDBInstance, EnableIAMDatabaseAuthentication).
fail contains verdict.fail("IAM authentication is off", "iam_database_authentication_enabled") if {
	supported
	not input.values.iam_database_authentication_enabled == true
	not kerberos
}

# "IAM database authentication for MariaDB, MySQL, and PostgreSQL", RDS User
# Guide; "IAM database authentication", Aurora User Guide.
engines := {"mysql", "mariadb", "postgres", "aurora", "aurora-mysql", "aurora-postgresql"}

supported if {
	input.type == "aws_db_instance"
	input.values.engine in {"mysql", "mariadb", "postgres"}
}

supported if {
	input.type == "aws_rds_cluster"
	input.values.engine in engines
}

supported if input.type == "aws_neptune_cluster"

# Kerberos gives people identities of their own just as well.
kerberos if input.values.domain

kerberos if input.values.domain_fqdn

# Other engines have no such sign-in, Serverless v1 neither. An instance of an Aurora cluster
# follows its cluster, and a replica without an engine of its own its source.
skip if not supported

skip if input.values.engine_mode == "serverless"
