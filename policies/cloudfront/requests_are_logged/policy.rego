# METADATA
# title: Distributions log requests
# description: |
#   The origin sees the distribution, not the viewer. Who asked for what, from
#   where, and was refused stands in the distribution's own log only, and cannot
#   be had afterwards.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
#     description: Access logs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_delivery_source
#     description: aws_cloudwatch_log_delivery_source
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Deliver access logs to a bucket, to CloudWatch Logs or in real time.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       logging_config {
#         bucket = aws_s3_bucket.logs.bucket_domain_name
#       }
#     }
#     ```
package policies.cloudfront.requests_are_logged

import data.lib.related
import data.lib.verdict

# Default: no logs, of any kind (CloudFront Developer Guide, "Access logs").
fail contains verdict.missing("requests are not logged", "aws_cloudwatch_log_delivery_source") if {
	not logged
	count(related.to(input, "aws_cloudwatch_log_delivery_source", "resource_arn")) == 0
}

logged if {
	some config in input.values.logging_config
	config.bucket != ""
}

logged if {
	some behavior in input.values.default_cache_behavior
	behavior.realtime_log_config_arn != ""
}
