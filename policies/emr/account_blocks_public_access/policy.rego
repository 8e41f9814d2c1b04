# METADATA
# title: EMR refuses clusters that are open to the internet
# description: |
#   Blocking public access stops a cluster from starting while one of its
#   security groups lets the internet in on a port that nobody allowed. It holds
#   for a whole region of an account, and is on unless somebody turned it off.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html
#     description: Using Amazon EMR block public access
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_block_public_access_configuration
#     description: aws_emr_block_public_access_configuration
# custom:
#   resources: [aws_emr_block_public_access_configuration]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on, with at most port 22 as an exception.
#
#     ```terraform
#     resource "aws_emr_block_public_access_configuration" "this" {
#       block_public_security_group_rules = true
#     }
#     ```
package policies.emr.account_blocks_public_access

import data.lib.verdict

fail contains verdict.fail("public security groups are not refused", "block_public_security_group_rules") if {
	input.values.block_public_security_group_rules == false
}

# Port 22 is the exception that AWS itself makes where nothing is said.
fail contains verdict.fail(sprintf("ports %d to %d may be open to the internet", [range.min_range, range.max_range]), sprintf("permitted_public_security_group_rule_range[%d]", [i])) if {
	input.values.block_public_security_group_rules == true
	some i, range in input.values.permitted_public_security_group_rule_range
	not only_ssh(range)
}

only_ssh(range) if {
	range.min_range == 22
	range.max_range == 22
}
