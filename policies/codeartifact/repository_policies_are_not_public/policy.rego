# METADATA
# title: Package repositories do not let everyone in
# description: |
#   Whoever may publish to the repository puts code into every build that reads
#   from it. A policy for everyone lets any AWS account in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codeartifact/latest/ug/repo-policies.html
#     description: Repository policies
# custom:
#   resources:
#     - aws_codeartifact_repository_permissions_policy
#     - aws_codeartifact_domain_permissions_policy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_appsec_centralize_services_for_packages_and_dependencies
#       strength: partial
#   risk: high
#   remediation: |
#     Name the principals, or tie the statement to the organisation.
#
#     ```terraform
#     resource "aws_codeartifact_repository_permissions_policy" "example" {
#       repository = aws_codeartifact_repository.example.repository
#       domain     = aws_codeartifact_domain.example.domain
#       policy_document = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = "*"
#           Action    = "codeartifact:ReadFromRepository"
#           Resource  = "*"
#           Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
#         }]
#       })
#     }
#     ```
package policies.codeartifact.repository_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy_document") if {
	document := input.documents.policy_document
	some i in iam.public_statements(document)
}
