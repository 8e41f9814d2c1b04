# METADATA
# title: Glue connections take credentials from Secrets Manager
# description: |
#   A password in a connection's properties lies in the state and in the
#   catalogue, where whoever may read connections finds it, and is not changed
#   when the database's is. A connection can name a secret instead.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/connection-properties-secrets-manager.html
#     description: Storing connection credentials in AWS Secrets Manager
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_connection
#     description: aws_glue_connection
# custom:
#   resources: [aws_glue_connection]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Name a secret that holds user and password, and allow the jobs' role to
#     read it.
#
#     ```terraform
#     resource "aws_glue_connection" "example" {
#       name = "example"
#
#       connection_properties = {
#         JDBC_CONNECTION_URL = "jdbc:postgresql://db.example.com:5432/app"
#         SECRET_ID           = aws_secretsmanager_secret.db.name
#       }
#     }
#     ```
package policies.glue.connection_credentials_come_from_secrets

import data.lib.verdict

properties := object.get(input.values, "connection_properties", {})

# The properties that hold passwords (Glue API, Connection, ConnectionProperties).
fail contains verdict.fail(sprintf("%s is given as a property", [name]), "connection_properties") if {
	some name in ["PASSWORD", "ENCRYPTED_PASSWORD", "KAFKA_SASL_SCRAM_PASSWORD", "KAFKA_SASL_PLAIN_PASSWORD", "KAFKA_CLIENT_KEYSTORE_PASSWORD", "KAFKA_CLIENT_KEY_PASSWORD"]
	name in object.keys(properties)
}
