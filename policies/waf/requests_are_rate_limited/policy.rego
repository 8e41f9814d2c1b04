# METADATA
# title: Web ACLs limit how often one client asks
# description: |
#   Guessing passwords, scraping and simple floods are single requests that look
#   like any other. Only a count for each client tells them apart, and without
#   one a single machine can keep an application busy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
#     description: Rate-based rule statements
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl
#     description: aws_wafv2_web_acl
# custom:
#   resources: [aws_wafv2_web_acl]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Add a rule that blocks a client which asks more often than people do.
#
#     ```terraform
#     resource "aws_wafv2_web_acl" "example" {
#       rule {
#         name     = "rate"
#         priority = 1
#
#         action {
#           block {}
#         }
#
#         statement {
#           rate_based_statement {
#             limit = 2000
#           }
#         }
#
#         visibility_config {
#           cloudwatch_metrics_enabled = true
#           metric_name                = "rate"
#           sampled_requests_enabled   = true
#         }
#       }
#     }
#     ```
package policies.waf.requests_are_rate_limited

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("no rule limits how often a client may ask", "rule") if {
	not limited(input.values)
	not limited_by_group
	not looked_up
	not input.values.rule_json
}

unknown contains verdict.unknown("rule_json", "rules as JSON are not looked into") if {
	input.values.rule_json
	not limited(input.values)
}

limited(values) if {
	some rule in values.rule
	some statement in rule.statement
	some _ in statement.rate_based_statement
	some action in rule.action
	stops(action)
}

limited_by_group if {
	some group in related.from(input, "rule.statement.rule_group_reference_statement.arn")
	group.type == "aws_wafv2_rule_group"
	limited(group.values)
}

unknown contains verdict.unknown("rule", "the rules of a group that is looked up are known to AWS only") if {
	not limited(input.values)
	not limited_by_group
	looked_up
}

looked_up if {
	some group in related.from(input, "rule.statement.rule_group_reference_statement.arn")
	group.mode == "data"
}

stops(action) if some _ in action.block

stops(action) if some _ in action.captcha

stops(action) if some _ in action.challenge

# A web ACL without any rules is waf/web_acls_are_not_empty's.
skip if {
	not ruled
	not input.values.rule_json
}

ruled if some _ in input.values.rule
