# METADATA
# title: Internet-facing application balancers are behind a web ACL
# description: |
#   Every public address is searched for known flaws within hours. A web ACL in
#   front of a balancer stops the common attempts, and slows down those who try
#   too often, also on the day on which a flaw is known and not yet patched.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
#     description: Resources that you can protect with AWS WAF
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
#     description: "Application Load Balancers: AWS WAF"
# custom:
#   resources: [aws_alb, aws_lb]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#   risk: medium
#   remediation: |
#     Associate a web ACL. Start new rules in count mode and look at what they
#     would have blocked.
#
#     ```terraform
#     resource "aws_wafv2_web_acl_association" "example" {
#       resource_arn = aws_lb.example.arn
#       web_acl_arn  = aws_wafv2_web_acl.example.arn
#     }
#     ```
package policies.elb.public_balancers_have_a_web_acl

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no web ACL protects the balancer", "aws_wafv2_web_acl_association") if {
	count(related.to(input, "aws_wafv2_web_acl_association", "resource_arn")) == 0
	count(related.to(input, "aws_wafregional_web_acl_association", "resource_arn")) == 0
}

# Default: false.
fail contains verdict.fail("requests pass unchecked while AWS WAF cannot be reached", "enable_waf_fail_open") if {
	input.values.enable_waf_fail_open == true
}

# Internet-facing is the default (aws_lb.internal).
skip if input.values.internal == true

skip if input.values.load_balancer_type in {"network", "gateway"}
