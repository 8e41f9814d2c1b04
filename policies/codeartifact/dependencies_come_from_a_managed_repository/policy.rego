# METADATA
# title: Packages come from a repository of one's own
# description: |
#   Builds that fetch packages straight from the internet take what is there
#   that minute, also a package that somebody replaced. A repository between
#   keeps what was used, and one place decides which sources are trusted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codeartifact/latest/ug/repos-upstream.html
#     description: Working with upstream repositories
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_appsec_centralize_services_for_packages_and_dependencies
#       strength: partial
#       polarity: presence
#   risk: medium
#   remediation: |
#     Make a domain, one repository that fetches from outside, and let the
#     others have it as their upstream.
#
#     ```terraform
#     resource "aws_codeartifact_repository" "example" {
#       repository = "builds"
#       domain     = aws_codeartifact_domain.example.domain
#
#       upstream {
#         repository_name = aws_codeartifact_repository.npm.repository
#       }
#     }
#     ```
package policies.codeartifact.dependencies_come_from_a_managed_repository

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("there is no repository for packages", "aws_codeartifact_repository") if not managed

managed if {
	count(related.all("aws_codeartifact_domain")) > 0
	count(related.all("aws_codeartifact_repository")) > 0
}
