# METADATA
# title: Passwords of message brokers are not written in code
# description: |
#   A password that stands in configuration is known to everybody who can read
#   the repository and its history, and is changed only by a commit. Generated
#   or read from Secrets Manager, it stands in no file that people share.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html
#     description: Security best practices for Amazon MQ
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html
#     description: What is AWS Secrets Manager?
# custom:
#   resources: [aws_mq_broker]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Generate the password or read it from a secret, and change the one that
#     was written down.
#
#     ```terraform
#     data "aws_secretsmanager_secret_version" "broker" {
#       secret_id = "broker"
#     }
#
#     resource "aws_mq_broker" "example" {
#       broker_name = "example"
#
#       user {
#         username = "app"
#         password = data.aws_secretsmanager_secret_version.broker.secret_string
#       }
#     }
#     ```
package policies.mq.broker_credentials_are_not_in_code

import data.lib.related
import data.lib.verdict

# A text that was made from no other resource was written by somebody, here or in a variable.
fail contains verdict.fail("a user's password is written in the configuration", path) if {
	some i, user in input.values.user
	user.password
	path := sprintf("user[%d].password", [i])
	related.written(input, path)
}

fail contains verdict.fail("the directory's password is written in the configuration", "ldap_server_metadata[0].service_account_password") if {
	some block in input.values.ldap_server_metadata
	block.service_account_password
	related.written(input, "ldap_server_metadata[0].service_account_password")
}

# A state and an account do not tell where a password came from.
skip if not input.source in {"terraform", "plan"}
