# METADATA
# title: Glue connects to databases and brokers over TLS
# description: |
#   Jobs and crawlers read whole databases through a connection. Unless it
#   enforces TLS, the password and the data may cross the network as they are.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/connection-properties.html
#     description: AWS Glue connection properties
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/connection-JDBC-SSL.html
#     description: AWS Glue SSL connection properties
# custom:
#   resources: [aws_glue_connection]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Enforce TLS; a job then fails rather than fall back. Give the certificate
#     of your own authority where the database has one.
#
#     ```terraform
#     resource "aws_glue_connection" "example" {
#       name = "example"
#
#       connection_properties = {
#         JDBC_CONNECTION_URL = "jdbc:postgresql://db.example.com:5432/app"
#         JDBC_ENFORCE_SSL    = "true"
#         SECRET_ID           = aws_secretsmanager_secret.db.name
#       }
#     }
#     ```
package policies.glue.connections_use_tls

import data.lib.verdict

properties := object.get(input.values, "connection_properties", {})

# Default: JDBC (provider 5.100, connection_type).
is_jdbc if not input.values.connection_type

is_jdbc if input.values.connection_type == "JDBC"

# Default: false (Glue API, Connection, JDBC_ENFORCE_SSL).
fail contains verdict.fail("TLS is not enforced", "connection_properties") if {
	is_jdbc
	not enforced
}

enforced if lower(properties.JDBC_ENFORCE_SSL) == "true"

# Default: true (Glue API, Connection, KAFKA_SSL_ENABLED).
fail contains verdict.fail("TLS is turned off", "connection_properties") if {
	input.values.connection_type == "KAFKA"
	lower(properties.KAFKA_SSL_ENABLED) == "false"
}

skip if not speaks

speaks if is_jdbc

speaks if input.values.connection_type == "KAFKA"
