# METADATA
# title: Outbound DNS is filtered by DNS Firewall with blocking rules
# description: |
#   DNS reaches everywhere, also from a subnet without any other way out, and so
#   do data that are hidden in queries. DNS Firewall is the only place to stop a
#   name that is known to be bad.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall.html
#     description: Using DNS Firewall to filter outbound DNS traffic
# custom:
#   resources: [aws_default_vpc, aws_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   risk: medium
#   remediation: |
#     Associate a rule group that blocks the domain lists that AWS manages.
#
#     ```terraform
#     resource "aws_route53_resolver_firewall_rule_group_association" "example" {
#       name                   = "example"
#       firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.example.id
#       priority               = 101
#       vpc_id                 = aws_vpc.example.id
#     }
#     ```
package policies.route53.resolver_firewall_filters_domains

import data.lib.related
import data.lib.verdict

associations := related.to(input, "aws_route53_resolver_firewall_rule_group_association", "vpc_id")

fail contains verdict.missing("queries made in the VPC are not filtered", "aws_route53_resolver_firewall_rule_group_association") if {
	count(associations) == 0
}

# Groups of the workload that only watch.
fail contains verdict.at(association, "the rule group blocks nothing", "firewall_rule_group_id") if {
	some association in associations
	some group in related.from(association, "firewall_rule_group_id")
	group.mode == "managed"
	rules := related.to(group, "aws_route53_resolver_firewall_rule", "firewall_rule_group_id")
	every rule in rules {
		rule.values.action in {"ALERT", "ALLOW"}
	}
}
