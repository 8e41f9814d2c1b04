# METADATA
# title: Network access analyses are defined for sensitive paths
# description: |
#   What a network lets through is the sum of groups, ACLs, routes and gateways
#   that nobody sees together. An analysis of a path that must be closed, or
#   must be open, computes it, and shows what stands in the way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/reachability/what-is-reachability-analyzer.html
#     description: Reachability Analyzer
# custom:
#   scope: account
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#       polarity: presence
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Define the paths that matter and analyse them after changes.
#
#     ```terraform
#     resource "aws_ec2_network_insights_path" "database" {
#       source      = aws_internet_gateway.example.id
#       destination = aws_network_interface.database.id
#       protocol    = "tcp"
#     }
#     ```
package policies.ec2.network_paths_are_analysed

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no path is analysed", "aws_ec2_network_insights_analysis") if {
	count(related.all("aws_ec2_network_insights_analysis")) == 0
	count(related.all("aws_ec2_network_insights_path")) == 0
}
