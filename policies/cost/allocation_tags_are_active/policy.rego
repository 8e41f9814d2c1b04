# METADATA
# title: Tags are switched on for cost allocation
# description: |
#   Tags on resources do not show in the bill until their keys are switched on for cost
#   allocation. Then what a team, a product or an environment costs can be told, from that day on
#   and not before.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html
#     description: Activating user-defined cost allocation tags
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ce_cost_allocation_tag
#     description: aws_ce_cost_allocation_tag
# custom:
#   scope: account
#   evidence:
#     - practice: cost_monitor_usage_org_information
#       strength: partial
#     - practice: cost_monitor_usage_define_attribution
#       strength: partial
#     - practice: cost_monitor_usage_config_tools
#       strength: partial
#   risk: medium
#   remediation: |
#     Switch on the keys that the organization has agreed on, in the account that pays. A key must
#     have been on a resource for a day before it can be.
#
#     ```terraform
#     resource "aws_ce_cost_allocation_tag" "team" {
#       tag_key = "team"
#       status  = "Active"
#     }
#     ```
package policies.cost.allocation_tags_are_active

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no tag is switched on for cost allocation", "aws_ce_cost_allocation_tag") if not active

active if {
	some tag in related.all("aws_ce_cost_allocation_tag")
	tag.values.status == "Active"
}
