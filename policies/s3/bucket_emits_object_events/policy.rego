# METADATA
# title: Buckets tell of changes to their objects
# description: |
#   An event for each object that comes, changes or goes lets a function scan
#   uploads, and an alarm see a mass deletion while it happens.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html
#     description: Amazon S3 Event Notifications
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html
#     description: Using EventBridge
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Send events to EventBridge: rules decide who gets them.
#
#     ```terraform
#     resource "aws_s3_bucket_notification" "example" {
#       bucket      = aws_s3_bucket.example.id
#       eventbridge = true
#     }
#     ```
package policies.s3.bucket_emits_object_events

import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_s3_bucket_notification", "bucket")

# Default: none (S3 User Guide, "Amazon S3 Event Notifications").
fail contains verdict.missing("nothing is told of changes to objects", "aws_s3_bucket_notification") if {
	not emits
}

emits if {
	some companion in companions
	companion.values.eventbridge == true
}

emits if {
	some companion in companions
	count(companion.values.lambda_function) > 0
}

emits if {
	some companion in companions
	count(companion.values.queue) > 0
}

emits if {
	some companion in companions
	count(companion.values.topic) > 0
}
