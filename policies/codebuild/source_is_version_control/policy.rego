# METADATA
# title: Builds take their source from version control
# description: |
#   A build from an archive in a bucket cannot be traced to a change, a review
#   or a person, and cannot be made again when the archive has been overwritten.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectSource.html
#     description: ProjectSource
# custom:
#   resources: [aws_codebuild_project]
#   scope: resource
#   evidence:
#     - practice: ops_dev_integ_version_control
#       strength: partial
#   risk: low
#   remediation: |
#     Build from the repository, or from a pipeline that does.
#
#     ```terraform
#     resource "aws_codebuild_project" "example" {
#       source {
#         type     = "GITHUB"
#         location = "https://github.com/example/app.git"
#       }
#     }
#     ```
package policies.codebuild.source_is_version_control

import data.lib.verdict

fail contains verdict.fail(sprintf("the source is %s", [source.type]), sprintf("source[%d].type", [i])) if {
	some i, source in input.values.source
	source.type in {"S3", "NO_SOURCE"}
}
