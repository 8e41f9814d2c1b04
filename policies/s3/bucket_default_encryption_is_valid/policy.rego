# METADATA
# title: Buckets encrypt what is stored in them
# description: |
#   S3 encrypts every object that was written since January 2023, with its own
#   keys if nothing else is declared. What is declared has to be a kind of
#   encryption that S3 has; anything else is refused when it is applied, and
#   leaves the bucket as it was.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
#     description: Default encryption FAQ
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html
#     description: Setting default server-side encryption behavior
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: low
#   remediation: |
#     Declare SSE-S3, which costs nothing, or a KMS key, which gives control
#     over who decrypts. Copy objects that are older than 2023 onto themselves.
#
#     ```terraform
#     resource "aws_s3_bucket_server_side_encryption_configuration" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       rule {
#         apply_server_side_encryption_by_default {
#           sse_algorithm = "AES256"
#         }
#       }
#     }
#     ```
package policies.s3.bucket_default_encryption_is_valid

import data.lib.related
import data.lib.verdict

# Default: SSE-S3 (S3 User Guide, "Default encryption FAQ", since January 2023).
fail contains verdict.at(companion, sprintf("%s is no encryption that S3 has", [algorithm]), "rule[0].apply_server_side_encryption_by_default[0].sse_algorithm") if {
	some companion in related.to(input, "aws_s3_bucket_server_side_encryption_configuration", "bucket")
	algorithm := companion.values.rule[0].apply_server_side_encryption_by_default[0].sse_algorithm
	not algorithm in algorithms
}

# Provider 3 had it in the bucket, and 5 shows it there still.
fail contains verdict.fail(sprintf("%s is no encryption that S3 has", [algorithm]), "server_side_encryption_configuration[0].rule[0].apply_server_side_encryption_by_default[0].sse_algorithm") if {
	algorithm := input.values.server_side_encryption_configuration[0].rule[0].apply_server_side_encryption_by_default[0].sse_algorithm
	not algorithm in algorithms
}

# S3 API, ServerSideEncryptionByDefault, SSEAlgorithm.
algorithms := {"AES256", "aws:fsx", "aws:kms", "aws:kms:dsse"}
