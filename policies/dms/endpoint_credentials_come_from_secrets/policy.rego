# METADATA
# title: Migration endpoints take credentials from Secrets Manager
# description: |
#   A password given to an endpoint lies in the state and in DMS, and is changed
#   by nobody when it changes in the database. An endpoint can read it from
#   Secrets Manager instead, each time it connects.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/security_iam_secretsmanager.html
#     description: Using secrets to access AWS DMS endpoints
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_endpoint#secrets_manager_arn-1
#     description: aws_dms_endpoint.secrets_manager_arn
# custom:
#   resources: [aws_dms_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Name a secret and a role that may read it in place of user and password.
#
#     ```terraform
#     resource "aws_dms_endpoint" "example" {
#       endpoint_id                     = "example"
#       endpoint_type                   = "source"
#       engine_name                     = "postgres"
#       secrets_manager_arn             = aws_secretsmanager_secret.db.arn
#       secrets_manager_access_role_arn = aws_iam_role.dms.arn
#     }
#     ```
package policies.dms.endpoint_credentials_come_from_secrets

import data.lib.verdict

# AWS does not report the password, but the user's name, which is given with it.
fail contains verdict.fail("the password is given as an argument", "password") if {
	input.values.password
	not input.values.secrets_manager_arn
}

fail contains verdict.fail("user and password are not taken from a secret", "username") if {
	input.source == "aws"
	input.values.username
	not input.values.secrets_manager_arn
}
