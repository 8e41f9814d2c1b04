# METADATA
# title: Delivery streams encrypt what is put into them
# description: |
#   Firehose holds records until it delivers them, and again for up to a day
#   when the target fails. What is put into it directly lies there readable
#   unless encryption is on. A Kinesis or Kafka source brings its own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/firehose/latest/dev/encryption.html
#     description: Data protection in Amazon Data Firehose
# custom:
#   resources: [aws_kinesis_firehose_delivery_stream]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn server-side encryption on.
#
#     ```terraform
#     resource "aws_kinesis_firehose_delivery_stream" "example" {
#       server_side_encryption {
#         enabled = true
#       }
#     }
#     ```
package policies.firehose.delivery_streams_are_encrypted

import data.lib.verdict

# Default: off (provider 5.100, server_side_encryption).
fail contains verdict.fail("records put into the stream are not encrypted", "server_side_encryption[0].enabled") if not encrypted

encrypted if {
	some encryption in input.values.server_side_encryption
	encryption.enabled == true
}

skip if count(input.values.kinesis_source_configuration) > 0

skip if count(input.values.msk_source_configuration) > 0
