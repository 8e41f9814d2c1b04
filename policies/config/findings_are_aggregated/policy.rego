# METADATA
# title: Aggregators collect from all regions
# description: |
#   An aggregator shows the configuration of all accounts in one place, and what
#   it leaves out is not missed by anyone: a region that nobody uses is where an
#   intruder mines.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html
#     description: Multi-account multi-region data aggregation
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_configuration_aggregator
#     description: aws_config_configuration_aggregator
# custom:
#   resources: [aws_config_configuration_aggregator]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#   risk: low
#   remediation: |
#     Collect from all regions, also from those that come later.
#
#     ```terraform
#     resource "aws_config_configuration_aggregator" "example" {
#       organization_aggregation_source {
#         all_regions = true
#         role_arn    = aws_iam_role.aggregator.arn
#       }
#     }
#     ```
package policies.config.findings_are_aggregated

import data.lib.verdict

# Default: false, both (provider 5.100, all_regions).
fail contains verdict.fail("the aggregator leaves regions out", sprintf("account_aggregation_source[%d].all_regions", [i])) if {
	some i, source in input.values.account_aggregation_source
	not source.all_regions == true
}

fail contains verdict.fail("the aggregator leaves regions out", sprintf("organization_aggregation_source[%d].all_regions", [i])) if {
	some i, source in input.values.organization_aggregation_source
	not source.all_regions == true
}
