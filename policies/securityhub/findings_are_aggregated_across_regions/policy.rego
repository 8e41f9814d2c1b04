# METADATA
# title: Findings of all regions arrive in one place
# description: |
#   Who looks at one region sees one region. An aggregator that links none of
#   them, or leaves new ones out, hides what happens where nobody works.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html
#     description: Cross-region aggregation
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securityhub_finding_aggregator
#     description: aws_securityhub_finding_aggregator
# custom:
#   resources: [aws_securityhub_finding_aggregator]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   risk: low
#   remediation: |
#     Link all regions.
#
#     ```terraform
#     resource "aws_securityhub_finding_aggregator" "example" {
#       linking_mode = "ALL_REGIONS"
#     }
#     ```
package policies.securityhub.findings_are_aggregated_across_regions

import data.lib.verdict

fail contains verdict.fail("no region is linked", "linking_mode") if input.values.linking_mode == "NO_REGIONS"

# Regions that are used later are not among them.
fail contains verdict.fail("only the regions that are named are linked", "linking_mode") if {
	input.values.linking_mode == "SPECIFIED_REGIONS"
}
