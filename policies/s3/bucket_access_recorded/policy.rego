# METADATA
# title: Requests for objects are recorded
# description: |
#   Without a record nobody can say who read, changed or deleted an object, nor
#   what an intruder took. Server access logs record every request, CloudTrail
#   data events every API call; neither is on unless it is asked for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/logging-with-S3.html
#     description: Logging options for Amazon S3
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
#     description: Logging data events
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Deliver access logs to a bucket that only collects logs, or record the
#     data events of the bucket in a trail.
#
#     ```terraform
#     resource "aws_s3_bucket_logging" "example" {
#       bucket        = aws_s3_bucket.example.id
#       target_bucket = aws_s3_bucket.logs.id
#       target_prefix = "s3/example/"
#     }
#     ```
package policies.s3.bucket_access_recorded

import data.lib.related
import data.lib.verdict

# Default: neither (S3 User Guide, "Logging options for Amazon S3").
fail contains verdict.missing("nobody records who reads or writes objects", "aws_s3_bucket_logging") if not recorded

recorded if count(related.to(input, "aws_s3_bucket_logging", "bucket")) > 0

# Provider 3 had it in the bucket.
recorded if {
	some logging in input.values.logging
	logging.target_bucket
}

# Data events of all buckets, or of this one.
recorded if {
	some trail in related.all("aws_cloudtrail")
	not trail.values.enable_logging == false
	some selector in trail.values.event_selector
	some data_resource in selector.data_resource
	data_resource.type == "AWS::S3::Object"
	some value in data_resource.values
	value in {"arn:aws:s3", "arn:aws:s3:::", "arn:aws-cn:s3", "arn:aws-us-gov:s3"}
}

recorded if {
	some trail in related.to(input, "aws_cloudtrail", "event_selector.data_resource.values")
	not trail.values.enable_logging == false
}

recorded if {
	some trail in related.all("aws_cloudtrail")
	not trail.values.enable_logging == false
	some selector in trail.values.advanced_event_selector
	some field in selector.field_selector
	field.field == "resources.type"
	"AWS::S3::Object" in field.equals
	not names_buckets(selector)
}

recorded if {
	some trail in related.to(input, "aws_cloudtrail", "advanced_event_selector.field_selector.starts_with")
	not trail.values.enable_logging == false
}

names_buckets(selector) if {
	some field in selector.field_selector
	field.field == "resources.ARN"
	count(field.starts_with) > 0
}

names_buckets(selector) if {
	some field in selector.field_selector
	field.field == "resources.ARN"
	count(field.equals) > 0
}

# The bucket that collects access logs would log its own writes without end.
skip if count(related.to(input, "aws_s3_bucket_logging", "target_bucket")) > 0

skip if count(related.to(input, "aws_s3_bucket", "logging.target_bucket")) > 0
