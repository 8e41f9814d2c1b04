# METADATA
# title: Kafka traffic uses TLS only
# description: |
#   Kafka's clients and brokers send records, and passwords among them, as they
#   are where TLS is not used. TLS_PLAINTEXT opens a second, plain listener
#   beside the encrypted one; connectors speak plain unless told otherwise.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html
#     description: Amazon MSK encryption
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/msk_cluster#encryption_info-argument-reference
#     description: aws_msk_cluster.encryption_info
# custom:
#   resources: [aws_msk_cluster, aws_mskconnect_connector]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Set client_broker to TLS after all clients use port 9094 or higher;
#     in_cluster can only be chosen when the cluster is made.
#
#     ```terraform
#     resource "aws_msk_cluster" "example" {
#       cluster_name = "example"
#
#       encryption_info {
#         encryption_in_transit {
#           client_broker = "TLS"
#           in_cluster    = true
#         }
#       }
#     }
#     ```
package policies.msk.brokers_encrypt_traffic

import data.lib.verdict

# Default: TLS (provider 5.100; MSK API, EncryptionInTransit, clientBroker).
fail contains verdict.fail(sprintf("clients may connect without TLS (%s)", [transit.client_broker]), "encryption_info[0].encryption_in_transit[0].client_broker") if {
	transit.client_broker in {"PLAINTEXT", "TLS_PLAINTEXT"}
}

# Default: true (provider 5.100; MSK API, EncryptionInTransit, inCluster).
fail contains verdict.fail("the brokers talk to each other without TLS", "encryption_info[0].encryption_in_transit[0].in_cluster") if {
	transit.in_cluster == false
}

transit := input.values.encryption_info[0].encryption_in_transit[0]

# Default: PLAINTEXT (provider 5.100, encryption_type).
fail contains verdict.fail("the connector talks to the brokers without TLS", "kafka_cluster_encryption_in_transit[0].encryption_type") if {
	input.type == "aws_mskconnect_connector"
	some block in input.values.kafka_cluster_encryption_in_transit
	not block.encryption_type == "TLS"
}
