# METADATA
# title: Web ACLs refuse inputs that are known to be bad
# description: |
#   Requests that exploit published holes, Log4j's among them, are the same all
#   over the internet, and AWS keeps rules against them up to date. A web ACL
#   without them, or one that only counts what they find, waits for the patch of
#   each application.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
#     description: Baseline rule groups
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl
#     description: aws_wafv2_web_acl
# custom:
#   resources: [aws_wafv2_web_acl]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_network_protection_auto_protect
#       strength: direct
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#   risk: medium
#   remediation: |
#     Add the managed group and let it block.
#
#     ```terraform
#     resource "aws_wafv2_web_acl" "example" {
#       rule {
#         name     = "known-bad-inputs"
#         priority = 1
#
#         override_action {
#           none {}
#         }
#
#         statement {
#           managed_rule_group_statement {
#             name        = "AWSManagedRulesKnownBadInputsRuleSet"
#             vendor_name = "AWS"
#           }
#         }
#
#         visibility_config {
#           cloudwatch_metrics_enabled = true
#           metric_name                = "known-bad-inputs"
#           sampled_requests_enabled   = true
#         }
#       }
#     }
#     ```
package policies.waf.managed_rules_cover_known_bad_inputs

import data.lib.verdict

fail contains verdict.fail("no managed rules refuse known bad inputs", "rule") if {
	not input.values.rule_json
	count(groups) == 0
}

fail contains verdict.fail("known bad inputs are only counted", sprintf("rule[%d].override_action", [i])) if {
	not enforced
	some i in groups
}

fail contains verdict.fail(sprintf("the rule %s only counts", [override.name]), sprintf("rule[%d].statement[%d].managed_rule_group_statement[%d].rule_action_override[%d]", [i, j, k, l])) if {
	some i in groups
	some j, statement in input.values.rule[i].statement
	some k, group in statement.managed_rule_group_statement
	group.name == "AWSManagedRulesKnownBadInputsRuleSet"
	some l, override in group.rule_action_override
	startswith(override.name, "Log4JRCE")
	some action in override.action_to_use
	some _ in action.count
}

unknown contains verdict.unknown("rule_json", "rules as JSON are not looked into") if input.values.rule_json

# Groups of other vendors cover the same ground in their own way.
groups contains i if {
	some i, rule in input.values.rule
	some statement in rule.statement
	some group in statement.managed_rule_group_statement
	covers(group)
}

covers(group) if group.name == "AWSManagedRulesKnownBadInputsRuleSet"

covers(group) if group.vendor_name != "AWS"

enforced if {
	some i in groups
	some j, rule in input.values.rule
	i == j
	not counted(rule)
}

counted(rule) if {
	some action in rule.override_action
	some _ in action.count
}

# A web ACL that refuses what its rules do not admit needs no list of bad inputs.
skip if {
	some action in input.values.default_action
	some _ in action.block
}

# A web ACL without any rules is waf/web_acls_are_not_empty's.
skip if {
	not ruled
	not input.values.rule_json
}

ruled if some _ in input.values.rule
