# METADATA
# title: An analyzer looks for permissions that nobody uses
# description: |
#   Permissions are added when something does not work and never removed. An analyzer
#   for unused access lists roles, keys, passwords and actions that nobody has used,
#   which are the ones that can go without harm.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-unused.html
#     description: Create an IAM Access Analyzer unused access analyzer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/accessanalyzer_analyzer
#     description: aws_accessanalyzer_analyzer
# custom:
#   scope: account
#   evidence:
#     - practice: sec_permissions_continuous_reduction
#       strength: direct
#     - practice: sec_identities_audit
#       strength: partial
#     - practice: sec_permissions_lifecycle
#       strength: partial
#   remediation: |
#     Make an analyzer for unused access, in one region, for the organization if there is
#     one. It is charged by the number of roles and users.
#
#     ```terraform
#     resource "aws_accessanalyzer_analyzer" "unused" {
#       analyzer_name = "unused-access"
#       type          = "ACCOUNT_UNUSED_ACCESS"
#
#       configuration {
#         unused_access {
#           unused_access_age = 90
#         }
#       }
#     }
#     ```
package policies.accessanalyzer.unused_access_is_analysed

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no analyzer looks for unused permissions", "aws_accessanalyzer_analyzer") if count(analyzers) == 0

fail contains verdict.at(analyzer, message, "configuration[0].unused_access[0].unused_access_age") if {
	some analyzer in analyzers
	some configuration in analyzer.values.configuration
	some access in configuration.unused_access
	access.unused_access_age > 180
	message := sprintf("permissions count as unused only after %d days", [access.unused_access_age])
}

analyzers := [analyzer |
	some analyzer in related.all("aws_accessanalyzer_analyzer")
	analyzer.values.type in {"ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS"}
]
