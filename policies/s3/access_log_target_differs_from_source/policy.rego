# METADATA
# title: Access logs go to a bucket of their own
# description: |
#   A bucket that logs into itself logs each delivery as well, which makes more
#   logs, without end. And whoever may write to the bucket may then change what
#   is recorded about it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
#     description: Logging requests with server access logging
#   - ref: https://repost.aws/knowledge-center/s3-server-access-logs-same-bucket
#     description: Server access logs in the same bucket
# custom:
#   resources: [aws_s3_bucket_logging]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: low
#   remediation: |
#     Deliver the logs to a bucket that only collects logs.
#
#     ```terraform
#     resource "aws_s3_bucket_logging" "example" {
#       bucket        = aws_s3_bucket.example.id
#       target_bucket = aws_s3_bucket.logs.id
#       target_prefix = "s3/example/"
#     }
#     ```
package policies.s3.access_log_target_differs_from_source

import data.lib.verdict

fail contains verdict.fail("the bucket logs into itself", "target_bucket") if {
	input.values.bucket == input.values.target_bucket
}
