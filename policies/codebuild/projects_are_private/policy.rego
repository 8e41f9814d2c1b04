# METADATA
# title: Builds are not shown to everyone
# description: |
#   The page of a public project shows each build, with its logs and artifacts,
#   to anybody, and from then on also the old ones.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html
#     description: Get public build project URLs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
#     description: aws_codebuild_project.project_visibility
# custom:
#   resources: [aws_codebuild_project]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: medium
#   remediation: |
#     Make the project private. Ignore this for open source whose builds are
#     meant to be seen.
#
#     ```terraform
#     resource "aws_codebuild_project" "example" {
#       project_visibility = "PRIVATE"
#     }
#     ```
package policies.codebuild.projects_are_private

import data.lib.verdict

# Default: PRIVATE (provider 5.100, project_visibility).
fail contains verdict.fail("builds and their logs are public", "project_visibility") if input.values.project_visibility == "PUBLIC_READ"
