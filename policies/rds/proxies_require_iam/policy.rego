# METADATA
# title: Clients of database proxies sign in with IAM
# description: |
#   A proxy takes the database's password from Secrets Manager, so that its
#   clients need none: they can sign in with short-lived IAM tokens instead.
#   Where IAM is not required each client holds a copy of the password.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-setup.html
#     description: Setting up database credentials for RDS Proxy
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_proxy
#     description: aws_db_proxy
# custom:
#   resources: [aws_db_proxy]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#     - practice: sec_identities_unique
#       strength: partial
#     - practice: sec_identities_secrets
#       strength: partial
#   risk: medium
#   remediation: |
#     Require IAM, and allow the clients' roles rds-db:connect. Clients must ask
#     for a token before they connect.
#
#     ```terraform
#     resource "aws_db_proxy" "example" {
#       name           = "example"
#       engine_family  = "POSTGRESQL"
#       role_arn       = aws_iam_role.proxy.arn
#       vpc_subnet_ids = aws_subnet.private[*].id
#       require_tls    = true
#
#       auth {
#         auth_scheme = "SECRETS"
#         iam_auth    = "REQUIRED"
#         secret_arn  = aws_secretsmanager_secret.db.arn
#       }
#     }
#     ```
package policies.rds.proxies_require_iam

import data.lib.verdict

# Default: DISABLED (RDS API, UserAuthConfig, IAMAuth). ENABLED is SQL Server's
# form: both ways are accepted.
fail contains verdict.fail("clients may sign in without IAM", sprintf("auth[%d].iam_auth", [i])) if {
	some i, auth in input.values.auth
	not auth.iam_auth == "REQUIRED"
}
