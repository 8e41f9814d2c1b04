# METADATA
# title: Search domains publish audit and application logs
# description: |
#   Application logs show failing nodes and rejected requests; audit logs show
#   who signed in, who failed to, and who read or changed what. Neither is kept
#   unless it is sent to CloudWatch Logs. Audit logs exist only with
#   fine-grained access control.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html
#     description: Monitoring OpenSearch logs with CloudWatch Logs
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html
#     description: Monitoring audit logs in Amazon OpenSearch Service
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Publish both logs, and allow es.amazonaws.com to write to the groups with
#     a resource policy. Audit logs must also be enabled in the dashboards,
#     which no configuration shows.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       domain_name = "example"
#
#       log_publishing_options {
#         log_type                 = "ES_APPLICATION_LOGS"
#         cloudwatch_log_group_arn = aws_cloudwatch_log_group.search.arn
#       }
#
#       log_publishing_options {
#         log_type                 = "AUDIT_LOGS"
#         cloudwatch_log_group_arn = aws_cloudwatch_log_group.search_audit.arn
#       }
#     }
#     ```
package policies.opensearch.audit_and_error_logs_are_published

import data.lib.verdict

# Default of a block: enabled (provider 5.100, log_publishing_options.enabled).
published(log_type) if {
	some options in input.values.log_publishing_options
	options.log_type == log_type
	not options.enabled == false
}

fail contains verdict.fail("application logs are not published", place("ES_APPLICATION_LOGS")) if not published("ES_APPLICATION_LOGS")

# Without fine-grained access control there is no audit log, and another policy
# says so.
fail contains verdict.fail("audit logs are not published", place("AUDIT_LOGS")) if {
	some options in input.values.advanced_security_options
	options.enabled == true
	not published("AUDIT_LOGS")
}

place(log_type) := sprintf("log_publishing_options[%d].enabled", [min(at)]) if {
	at := {i | some i, options in input.values.log_publishing_options; options.log_type == log_type}
	count(at) > 0
} else := ""
