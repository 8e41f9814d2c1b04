# METADATA
# title: Web ACLs hold rules that block
# description: |
#   A web ACL without rules, or one whose rules only count, lets everything
#   through. It looks like protection in every list of resources, and is none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html
#     description: Web ACLs
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-override-options.html
#     description: Overriding rule group actions
# custom:
#   resources: [aws_waf_web_acl, aws_wafregional_web_acl, aws_wafv2_rule_group, aws_wafv2_web_acl]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#   risk: medium
#   remediation: |
#     Add rules, and switch from counting to blocking once the counts have been
#     looked at.
#
#     ```terraform
#     resource "aws_wafv2_web_acl" "example" {
#       rule {
#         name     = "common"
#         priority = 1
#
#         override_action {
#           none {}
#         }
#
#         statement {
#           managed_rule_group_statement {
#             name        = "AWSManagedRulesCommonRuleSet"
#             vendor_name = "AWS"
#           }
#         }
#
#         visibility_config {
#           cloudwatch_metrics_enabled = true
#           metric_name                = "common"
#           sampled_requests_enabled   = true
#         }
#       }
#     }
#     ```
package policies.waf.web_acls_are_not_empty

import data.lib.verdict

fail contains verdict.fail("the web ACL has no rules and lets everything through", "rule") if {
	input.type == "aws_wafv2_web_acl"
	not refuses
	not ruled
	not input.values.rule_json
}

fail contains verdict.fail("every rule only counts", "rule") if {
	input.type == "aws_wafv2_web_acl"
	not refuses
	ruled
	every rule in input.values.rule {
		counts(rule)
	}
}

# Rules as JSON are not read here.
unknown contains verdict.unknown("rule_json", "rules as JSON are not looked into") if {
	input.values.rule_json
	not refuses
}

fail contains verdict.fail("the rule group has no rules", "rule") if {
	input.type == "aws_wafv2_rule_group"
	not ruled
}

fail contains verdict.fail("the web ACL has no rules and lets everything through", "rules") if {
	input.type == "aws_waf_web_acl"
	not refuses
	not ruled
}

fail contains verdict.fail("the web ACL has no rules and lets everything through", "rule") if {
	input.type == "aws_wafregional_web_acl"
	not refuses
	not ruled
}

ruled if some _ in input.values.rule

ruled if some _ in input.values.rules

# What no rule admits is refused.
refuses if {
	input.type == "aws_wafv2_web_acl"
	some action in input.values.default_action
	some _ in action.block
}

refuses if {
	input.type in {"aws_waf_web_acl", "aws_wafregional_web_acl"}
	some action in input.values.default_action
	action.type == "BLOCK"
}

counts(rule) if {
	some action in rule.action
	some _ in action.count
}

counts(rule) if {
	some action in rule.override_action
	some _ in action.count
}

counts(rule) if {
	some action in rule.action
	some _ in action.allow
}
