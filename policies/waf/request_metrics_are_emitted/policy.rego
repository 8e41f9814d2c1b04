# METADATA
# title: Web ACLs and their rules emit metrics
# description: |
#   Metrics are what an alarm on a wave of refused requests hangs on, and what
#   shows that a new rule refuses customers. Where they are off a rule works
#   unseen.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/monitoring-cloudwatch.html
#     description: Monitoring with Amazon CloudWatch
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl
#     description: aws_wafv2_web_acl
# custom:
#   resources: [aws_wafv2_rule_group, aws_wafv2_web_acl]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Turn metrics on, for the web ACL and each rule. They cost nothing extra.
#
#     ```terraform
#     resource "aws_wafv2_web_acl" "example" {
#       visibility_config {
#         cloudwatch_metrics_enabled = true
#         metric_name                = "example"
#         sampled_requests_enabled   = true
#       }
#     }
#     ```
package policies.waf.request_metrics_are_emitted

import data.lib.verdict

# There is no default: the argument is required.
fail contains verdict.fail("no metrics are emitted", sprintf("visibility_config[%d].cloudwatch_metrics_enabled", [i])) if {
	some i, config in input.values.visibility_config
	config.cloudwatch_metrics_enabled == false
}

fail contains verdict.fail("no metrics are emitted for the rule", sprintf("rule[%d].visibility_config[%d].cloudwatch_metrics_enabled", [i, j])) if {
	some i, rule in input.values.rule
	some j, config in rule.visibility_config
	config.cloudwatch_metrics_enabled == false
}
