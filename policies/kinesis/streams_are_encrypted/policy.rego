# METADATA
# title: Data streams are encrypted
# description: |
#   A stream keeps its records for a day up to a year. Without server-side
#   encryption they lie readable on its disks all that time.
# related_resources:
#   - ref: https://docs.aws.amazon.com/streams/latest/dev/what-is-sse.html
#     description: What is server-side encryption for Kinesis Data Streams?
# custom:
#   resources: [aws_kinesis_stream]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn encryption on. Records written before stay as they are; producers and
#     consumers need the key.
#
#     ```terraform
#     resource "aws_kinesis_stream" "example" {
#       encryption_type = "KMS"
#       kms_key_id      = "alias/aws/kinesis"
#     }
#     ```
package policies.kinesis.streams_are_encrypted

import data.lib.verdict

# Default: NONE (provider 5.100; Kinesis API, StreamDescription, EncryptionType).
fail contains verdict.fail("records are not encrypted", "encryption_type") if not input.values.encryption_type == "KMS"
