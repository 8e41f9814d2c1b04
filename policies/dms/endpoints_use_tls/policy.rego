# METADATA
# title: Migration endpoints use TLS
# description: |
#   A migration reads whole databases and carries them over the network. Without
#   TLS, data and the password cross it as they are; endpoints of databases do
#   without unless they are told to use it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html
#     description: Using SSL with AWS Database Migration Service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_endpoint
#     description: aws_dms_endpoint
# custom:
#   resources: [aws_dms_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Use verify-full where the engine knows it, else the strongest mode that it
#     has, with the certificate of its authority.
#
#     ```terraform
#     resource "aws_dms_endpoint" "example" {
#       endpoint_id     = "example"
#       endpoint_type   = "source"
#       engine_name     = "postgres"
#       ssl_mode        = "verify-full"
#       certificate_arn = aws_dms_certificate.example.certificate_arn
#     }
#     ```
package policies.dms.endpoints_use_tls

import data.lib.verdict

# Engines whose connection is what ssl_mode says; the others always use TLS (S3, Kinesis,
# DynamoDB, OpenSearch, Redshift) or have settings of their own.
# Source: DMS User Guide, "Using SSL with AWS Database Migration Service".
engines := {
	"aurora", "aurora-postgresql", "aurora-serverless", "aurora-postgresql-serverless", "azuredb",
	"azure-sql-managed-instance", "babelfish", "db2", "db2-zos", "docdb", "mariadb", "mongodb", "mysql", "oracle",
	"postgres", "sqlserver", "sybase",
}

# Default: none (DMS API, CreateEndpoint, SslMode).
fail contains verdict.fail("the connection does not use TLS", "ssl_mode") if {
	input.values.engine_name in engines
	not encrypted
}

encrypted if input.values.ssl_mode in {"require", "verify-ca", "verify-full"}

# Default: ssl-encryption (DMS API, RedisSettings, SslSecurityProtocol).
fail contains verdict.fail("the connection does not use TLS", "redis_settings[0].ssl_security_protocol") if {
	some block in input.values.redis_settings
	block.ssl_security_protocol == "plaintext"
}

# TLS is used where a protocol is named (DMS API, KafkaSettings, SecurityProtocol).
fail contains verdict.fail("the connection does not use TLS", "kafka_settings[0].security_protocol") if {
	some block in input.values.kafka_settings
	not kafka_encrypted(block)
}

kafka_encrypted(block) if block.security_protocol in {"ssl-authentication", "ssl-encryption", "sasl-ssl"}
