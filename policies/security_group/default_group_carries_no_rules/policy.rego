# METADATA
# title: The default security group of each VPC has no rules
# description: |
#   What is started in a VPC without a security group gets the default one, and
#   its own rules let all its members talk to each other and to anywhere.
#   Without rules, such a mistake shows at once and opens nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
#     description: Default security groups for your VPCs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group
#     description: aws_default_security_group
# custom:
#   resources: [aws_default_security_group, aws_default_vpc, aws_security_group, aws_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#   risk: medium
#   remediation: |
#     Take the group over without rules. Move what uses it to a group of its own
#     first: it loses all its traffic.
#
#     ```terraform
#     resource "aws_default_security_group" "example" {
#       vpc_id = aws_vpc.example.id
#     }
#     ```
package policies.security_group.default_group_carries_no_rules

import data.lib.network
import data.lib.related
import data.lib.verdict

# AWS puts a rule for the group's own members and one for all outgoing traffic into
# it (Amazon VPC User Guide, "Default security groups"). The provider takes them
# away when it takes the group over.
fail contains verdict.missing("the default security group keeps the rules that AWS gave it", "aws_default_security_group") if {
	input.type in {"aws_vpc", "aws_default_vpc"}
	count(related.to(input, "aws_default_security_group", "vpc_id")) == 0
	not listed
}

fail contains verdict.at({"key": rule.resource}, "the default security group has a rule", rule.attribute) if {
	input.type in {"aws_default_security_group", "aws_security_group"}
	some direction in ["ingress", "egress"]
	some rule in network.rules(input, direction)
}

# In an account it is a group like others; nobody else may have its name.
listed if {
	some group in related.to(input, "aws_security_group", "vpc_id")
	is_default(group)
}

is_default(group) if {
	group.source == "aws"
	group.values.name == "default"
}

skip if {
	input.type == "aws_security_group"
	not is_default(input)
}
