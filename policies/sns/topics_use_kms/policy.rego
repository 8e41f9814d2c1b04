# METADATA
# title: Topics are encrypted with KMS
# description: |
#   SNS encrypts its disks, but anybody who may read the topic reads the
#   messages. With a KMS key a reader needs the right to decrypt as well, and
#   each use of the key is recorded.
# related_resources:
#   - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
#     description: Securing Amazon SNS data with server-side encryption
# custom:
#   resources: [aws_sns_topic]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a key. AWS services that publish need a customer key whose policy
#     lets them in.
#
#     ```terraform
#     resource "aws_sns_topic" "example" {
#       kms_master_key_id = aws_kms_key.example.arn
#     }
#     ```
package policies.sns.topics_use_kms

import data.lib.classification
import data.lib.verdict

# Default: no key (SNS API, CreateTopic, KmsMasterKeyId).
fail contains verdict.fail("messages are not encrypted with a KMS key", "kms_master_key_id") if not encrypted

encrypted if input.values.kms_master_key_id != ""

# Of sensitive data data/sensitive_stores_have_stronger_protection says it.
skip if classification.is_sensitive(input.values.tags_all)
