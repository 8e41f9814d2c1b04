# METADATA
# title: An analyzer looks for access from outside
# description: |
#   Policies of buckets, keys, roles and queues are written one by one, and nobody sees
#   from reading one what all of them together open to other accounts. An analyzer lists
#   it, and says so when something is added.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html
#     description: Using IAM Access Analyzer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/accessanalyzer_analyzer
#     description: aws_accessanalyzer_analyzer
# custom:
#   scope: account
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   remediation: |
#     Make an analyzer in each region that you use, for the organization if there is one.
#     It costs nothing.
#
#     ```terraform
#     resource "aws_accessanalyzer_analyzer" "external" {
#       analyzer_name = "external-access"
#       type          = "ACCOUNT"
#     }
#     ```
package policies.accessanalyzer.external_access_is_analysed

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no analyzer looks for access from outside", "aws_accessanalyzer_analyzer") if count(analyzers) == 0

# Default: ACCOUNT (provider 5.100).
analyzers := [analyzer |
	some analyzer in related.all("aws_accessanalyzer_analyzer")
	object.get(analyzer.values, "type", "ACCOUNT") in {"ACCOUNT", "ORGANIZATION"}
]
