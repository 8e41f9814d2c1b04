# METADATA
# title: Every security group and rule says why it exists
# description: |
#   A rule without a reason is never removed, because nobody dares to. One line
#   on who needs it and what for is what a review of open ports starts from.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_security_group_ingress_rule
#     description: aws_vpc_security_group_ingress_rule
# custom:
#   resources:
#     - aws_security_group
#     - aws_security_group_rule
#     - aws_vpc_security_group_egress_rule
#     - aws_vpc_security_group_ingress_rule
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#   risk: low
#   remediation: |
#     Say who needs the rule and what for. The description of a rule can be
#     changed in place; that of a group cannot, and replaces the group.
#
#     ```terraform
#     resource "aws_vpc_security_group_ingress_rule" "https" {
#       description       = "Customers to the shop"
#       security_group_id = aws_security_group.example.id
#       cidr_ipv4         = "0.0.0.0/0"
#       ip_protocol       = "tcp"
#       from_port         = 443
#       to_port           = 443
#     }
#     ```
package policies.security_group.rules_are_described

import data.lib.network
import data.lib.verdict

# The provider's default is "Managed by Terraform".
fail contains verdict.fail("the group does not say what it is for", "description") if {
	input.type == "aws_security_group"
	not described
}

fail contains verdict.fail("the rule does not say what it is for", at(rule.attribute)) if {
	some direction in ["ingress", "egress"]
	some rule in network.own_rules(input, direction)
	rule.description == ""
}

described if {
	is_string(input.values.description)
	not input.values.description in {"", "Managed by Terraform"}
}

at("") := "description"

at(block) := concat(".", [block, "description"]) if block != ""
