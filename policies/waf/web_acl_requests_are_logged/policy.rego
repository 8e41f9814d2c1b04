# METADATA
# title: Web ACLs log the requests they judge
# description: |
#   Counters tell that something was blocked. Which request, from whom and by
#   which rule stands in the log only: without it neither an attack nor a
#   customer who was wrongly refused can be looked into.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/logging.html
#     description: Logging AWS WAF protection pack traffic
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_logging_configuration
#     description: aws_wafv2_web_acl_logging_configuration
# custom:
#   resources: [aws_waf_web_acl, aws_wafregional_web_acl, aws_wafv2_web_acl]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: medium
#   remediation: |
#     Send the log to a bucket, a log group or a Firehose stream whose name
#     begins with aws-waf-logs-.
#
#     ```terraform
#     resource "aws_wafv2_web_acl_logging_configuration" "example" {
#       resource_arn            = aws_wafv2_web_acl.example.arn
#       log_destination_configs = [aws_cloudwatch_log_group.waf.arn]
#     }
#     ```
package policies.waf.web_acl_requests_are_logged

import data.lib.related
import data.lib.verdict

# Default: no log (WAF Developer Guide, "Logging").
fail contains verdict.missing("requests are not logged", "aws_wafv2_web_acl_logging_configuration") if {
	input.type == "aws_wafv2_web_acl"
	count(related.to(input, "aws_wafv2_web_acl_logging_configuration", "resource_arn")) == 0
}

fail contains verdict.fail("requests are not logged", "logging_configuration") if {
	input.type in {"aws_waf_web_acl", "aws_wafregional_web_acl"}
	not logged
}

logged if {
	some config in input.values.logging_configuration
	config.log_destination != ""
}
