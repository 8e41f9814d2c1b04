# METADATA
# title: A tool reviews the code of repositories
# description: |
#   A reviewer that reads each change for known mistakes finds some of those
#   that people overlook. That there is one is a good sign; that there is none
#   says nothing, since most such tools run in the pipeline.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codeguru/latest/reviewer-ug/welcome.html
#     description: What is Amazon CodeGuru Reviewer
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codegurureviewer_repository_association
#     description: aws_codegurureviewer_repository_association
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_appsec_manual_code_reviews
#       strength: partial
#       polarity: presence
#     - practice: sec_appsec_automate_testing_throughout_lifecycle
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Associate the repository, or run another analysis in the pipeline: the
#     service takes no new repositories since November 2025.
#
#     ```terraform
#     resource "aws_codegurureviewer_repository_association" "example" {
#       repository {
#         codecommit {
#           name = aws_codecommit_repository.example.repository_name
#         }
#       }
#     }
#     ```
package policies.codeguru.automated_review_is_associated

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no repository is associated", "aws_codegurureviewer_repository_association") if {
	count(related.all("aws_codegurureviewer_repository_association")) == 0
}
