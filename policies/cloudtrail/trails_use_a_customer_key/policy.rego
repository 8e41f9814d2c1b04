# METADATA
# title: Trails and event data stores are encrypted with a key of your own
# description: |
#   Log files are always encrypted, but with a key that lets in whoever may read
#   the bucket. With a key of your own, reading the log takes a second
#   permission, which can be withdrawn, and each use of which is recorded.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
#     description: Encrypting CloudTrail log files with AWS KMS keys
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-cloudtrail.html
#     description: Event data stores
# custom:
#   resources: [aws_cloudtrail, aws_cloudtrail_event_data_store]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a key whose policy lets CloudTrail use it. The key of an event data
#     store cannot be changed later.
#
#     ```terraform
#     resource "aws_cloudtrail" "example" {
#       kms_key_id = aws_kms_key.trail.arn
#     }
#     ```
package policies.cloudtrail.trails_use_a_customer_key

import data.lib.verdict

# Default: none; log files are then encrypted with SSE-S3, event data stores with
# a key that AWS owns (CloudTrail User Guide, "Encrypting CloudTrail log files").
fail contains verdict.fail("no key of your own encrypts the log files", "kms_key_id") if {
	input.type == "aws_cloudtrail"
	keyless
}

fail contains verdict.fail("no key of your own encrypts the events", "kms_key_id") if {
	input.type == "aws_cloudtrail_event_data_store"
	keyless
}

keyless if not input.values.kms_key_id

keyless if input.values.kms_key_id == ""
