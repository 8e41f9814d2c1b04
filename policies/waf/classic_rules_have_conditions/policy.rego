# METADATA
# title: Rules of WAF Classic have conditions
# description: |
#   A rule without a condition and a group without a rule match nothing, so
#   nothing is ever refused because of them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/classic-web-acl-rules-creating.html
#     description: Creating a rule in AWS WAF Classic
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/waf_rule
#     description: aws_waf_rule
# custom:
#   resources: [aws_waf_rule, aws_waf_rule_group, aws_wafregional_rule, aws_wafregional_rule_group]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Add a condition, or better move to WAFv2: AWS is ending WAF Classic.
#
#     ```terraform
#     resource "aws_wafregional_rule" "example" {
#       name        = "example"
#       metric_name = "example"
#
#       predicate {
#         data_id = aws_wafregional_ipset.example.id
#         negated = false
#         type    = "IPMatch"
#       }
#     }
#     ```
package policies.waf.classic_rules_have_conditions

import data.lib.verdict

fail contains verdict.fail("the rule has no condition", "predicates") if {
	input.type == "aws_waf_rule"
	not conditioned
}

fail contains verdict.fail("the rule has no condition", "predicate") if {
	input.type == "aws_wafregional_rule"
	not conditioned
}

fail contains verdict.fail("the rule group has no rule", "activated_rule") if {
	input.type in {"aws_waf_rule_group", "aws_wafregional_rule_group"}
	not activated
}

conditioned if some _ in input.values.predicates

conditioned if some _ in input.values.predicate

activated if some _ in input.values.activated_rule
