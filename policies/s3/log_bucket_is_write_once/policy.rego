# METADATA
# title: Audit trails cannot be deleted from their bucket
# description: |
#   Whoever breaks in tries to remove the traces. A default retention by Object
#   Lock keeps every log file for its time against anybody, and deletion that
#   asks for the root user's MFA device at least makes it hard.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
#     description: Locking objects with Object Lock
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
#     description: Security best practices in AWS CloudTrail
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn on Object Lock with a default retention in the bucket that the trail
#     writes to.
#
#     ```terraform
#     resource "aws_s3_bucket_object_lock_configuration" "example" {
#       bucket = aws_s3_bucket.trail.id
#
#       rule {
#         default_retention {
#           mode = "GOVERNANCE"
#           days = 365
#         }
#       }
#     }
#     ```
package policies.s3.log_bucket_is_write_once

import data.lib.related
import data.lib.verdict

# Default: neither.
fail contains verdict.missing("log files in the bucket can be deleted", "aws_s3_bucket_object_lock_configuration") if {
	not locked
	not by_mfa
}

locked if {
	some companion in related.to(input, "aws_s3_bucket_object_lock_configuration", "bucket")
	some rule in companion.values.rule
	some retention in rule.default_retention
	retention.mode in {"GOVERNANCE", "COMPLIANCE"}
}

# Provider 3 had it in the bucket.
locked if {
	some configuration in input.values.object_lock_configuration
	some rule in configuration.rule
	some retention in rule.default_retention
	retention.mode in {"GOVERNANCE", "COMPLIANCE"}
}

by_mfa if {
	some companion in related.to(input, "aws_s3_bucket_versioning", "bucket")
	companion.values.versioning_configuration[0].mfa_delete == "Enabled"
}

by_mfa if {
	some versioning in input.values.versioning
	versioning.mfa_delete == true
}

skip if not holds_trail

holds_trail if count(related.to(input, "aws_cloudtrail", "s3_bucket_name")) > 0

holds_trail if count(related.to(input, "aws_config_delivery_channel", "s3_bucket_name")) > 0
