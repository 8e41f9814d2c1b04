# METADATA
# title: Buckets with sensitive data are encrypted with a customer key
# description: |
#   S3 encrypts each object with a key of its own unless it is told otherwise,
#   and decrypts for whoever may read. A customer key asks every reader for a
#   second permission, and records each use.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
#     description: Using server-side encryption with AWS KMS keys
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_define_protection.html
#     description: Apply data protection controls based on data sensitivity
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#     - practice: sec_data_classification_define_protection
#       strength: partial
#   risk: low
#   remediation: |
#     Make a customer managed key the default. Objects that exist keep their
#     encryption until they are copied.
#
#     ```terraform
#     resource "aws_s3_bucket_server_side_encryption_configuration" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       rule {
#         bucket_key_enabled = true
#
#         apply_server_side_encryption_by_default {
#           sse_algorithm     = "aws:kms"
#           kms_master_key_id = aws_kms_key.example.arn
#         }
#       }
#     }
#     ```
package policies.s3.sensitive_bucket_uses_customer_key

import data.lib.classification
import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_s3_bucket_server_side_encryption_configuration", "bucket")

# Default: SSE-S3 (S3 User Guide, since January 2023).
fail contains verdict.missing("the data are sensitive, and encrypted with no customer key", "aws_s3_bucket_server_side_encryption_configuration") if {
	count(companions) == 0
	not inline
}

fail contains verdict.at(companion, "the data are sensitive, and encrypted with no customer key", "rule[0].apply_server_side_encryption_by_default[0].kms_master_key_id") if {
	some companion in companions
	not protected(companion)
}

protected(companion) if keyed(companion.values.rule)

# Provider 3 had it in the bucket, and 5 shows it there still.
inline if keyed(input.values.server_side_encryption_configuration[0].rule)

keyed(rules) if {
	some rule in rules
	some encryption in rule.apply_server_side_encryption_by_default
	encryption.sse_algorithm in {"aws:kms", "aws:kms:dsse"}
	encryption.kms_master_key_id != ""
	not regex.match(`(^|:)alias/aws/`, encryption.kms_master_key_id)
}

skip if not sensitive

# Access logs of S3 and of application load balancers arrive only where S3's own key is the
# default (S3 User Guide, "Enabling Amazon S3 server access logging"; Elastic Load
# Balancing, "Enable access logs for your Application Load Balancer").
skip if count(related.to(input, "aws_s3_bucket_logging", "target_bucket")) > 0

skip if count(related.to(input, "aws_s3_bucket", "logging.target_bucket")) > 0

skip if count(related.to(input, "aws_elb", "access_logs.bucket")) > 0

skip if {
	some balancer in related.to(input, "aws_lb", "access_logs.bucket")
	not of_packets(balancer)
}

of_packets(balancer) if balancer.values.load_balancer_type in {"network", "gateway"}

sensitive if classification.is_sensitive(input.values.tags_all)
