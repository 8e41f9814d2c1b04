# METADATA
# title: Archive rules do not hide what is public
# description: |
#   An archive rule hides findings before anyone has seen them. One that takes
#   everything public, or everything of a type, makes the analyzer look clean while
#   something is open.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-archive-rules.html
#     description: Archive rules
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/accessanalyzer_archive_rule
#     description: aws_accessanalyzer_archive_rule
# custom:
#   resources: [aws_accessanalyzer_archive_rule]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Name the resources or principals whose access is intended.
#
#     ```terraform
#     resource "aws_accessanalyzer_archive_rule" "example" {
#       analyzer_name = aws_accessanalyzer_analyzer.external.analyzer_name
#       rule_name     = "partner"
#
#       filter {
#         criteria = "principal.AWS"
#         eq       = ["111122223333"]
#       }
#     }
#     ```
package policies.accessanalyzer.archive_rules_are_narrow

import data.lib.verdict

fail contains verdict.fail(sprintf("all findings are archived of which only %s is asked", [concat(" and ", sort(criteria))]), "filter") if {
	count(criteria) > 0
	count(criteria - broad) == 0
}

criteria := {filter.criteria | some filter in input.values.filter}

# They say what kind of finding it is, not whose access is meant.
broad := {"error", "findingType", "isPublic", "resourceControlPolicyRestriction", "resourceType", "status"}
