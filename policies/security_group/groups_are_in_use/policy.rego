# METADATA
# title: Security groups are attached to something
# description: |
#   A group that nothing uses keeps its rules, and the next machine that
#   somebody puts into it gets them all. What is left over also hides what is in
#   use from every review.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
#     description: Control traffic to your AWS resources using security groups
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html
#     description: Delete a security group
# custom:
#   resources: [aws_security_group]
#   scope: workload
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Remove the group.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami                    = data.aws_ami.example.id
#       instance_type          = "t3.micro"
#       vpc_security_group_ids = [aws_security_group.example.id]
#     }
#     ```
package policies.security_group.groups_are_in_use

import data.lib.network
import data.lib.verdict

fail contains verdict.missing("nothing uses the group", "aws_network_interface") if {
	not network.group_is_attached(input)
	not network.group_is_admitted(input)
}

# Kept ready to isolate instances: security_group/isolation_group_is_ready.
skip if not network.has_rules(input)
