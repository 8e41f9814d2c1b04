# METADATA
# title: Kafka clients authenticate
# description: |
#   Without authentication whoever reaches a broker's port reads and writes
#   every topic. MSK lets clients sign in with IAM, with passwords from Secrets
#   Manager (SCRAM), or with certificates; a cluster where nothing is chosen
#   asks for none of them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html
#     description: Authentication and authorization for Apache Kafka APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster#client_authentication-argument-reference
#     description: aws_msk_cluster.client_authentication
# custom:
#   resources: [aws_msk_cluster, aws_mskconnect_connector]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: high
#   remediation: |
#     Turn IAM on beside unauthenticated access, move the clients, then turn the
#     latter off.
#
#     ```terraform
#     resource "aws_msk_cluster" "example" {
#       cluster_name = "example"
#
#       client_authentication {
#         unauthenticated = false
#
#         sasl {
#           iam = true
#         }
#       }
#     }
#     ```
package policies.msk.clients_authenticate

import data.lib.verdict

fail contains verdict.fail("clients need not authenticate", "client_authentication[0].unauthenticated") if {
	some block in input.values.client_authentication
	block.unauthenticated == true
}

# Default: no authentication (MSK Developer Guide, "Authentication and authorization for
# Apache Kafka APIs").
fail contains verdict.fail("clients need not authenticate", "client_authentication") if {
	input.type == "aws_msk_cluster"
	not said
	not authenticates
}

said if {
	some block in input.values.client_authentication
	block.unauthenticated == true
}

authenticates if {
	some block in input.values.client_authentication
	some sasl in block.sasl
	sasl.iam == true
}

authenticates if {
	some block in input.values.client_authentication
	some sasl in block.sasl
	sasl.scram == true
}

authenticates if {
	some block in input.values.client_authentication
	some tls in block.tls
	count(tls.certificate_authority_arns) > 0
}

# Default: NONE (provider 5.100, authentication_type).
fail contains verdict.fail("the connector does not authenticate", "kafka_cluster_client_authentication[0].authentication_type") if {
	input.type == "aws_mskconnect_connector"
	some block in input.values.kafka_cluster_client_authentication
	not block.authentication_type == "IAM"
}
