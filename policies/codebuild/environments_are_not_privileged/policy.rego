# METADATA
# title: Builds do not run privileged
# description: |
#   A privileged build is root on the host of its container. What a dependency
#   or a pull request brings into it can get at the Docker daemon and all that
#   the build may do.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/create-project.html
#     description: Create a build project in AWS CodeBuild
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
#     description: Change build project settings
# custom:
#   resources: [aws_codebuild_project]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: partial
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn privileged mode off. Builds of container images need it; ignore this
#     for them, and keep them apart from other builds.
#
#     ```terraform
#     resource "aws_codebuild_project" "example" {
#       environment {
#         privileged_mode = false
#       }
#     }
#     ```
package policies.codebuild.environments_are_not_privileged

import data.lib.verdict

# Default: false (CodeBuild API, ProjectEnvironment).
fail contains verdict.fail("builds run privileged", sprintf("environment[%d].privileged_mode", [i])) if {
	some i, environment in input.values.environment
	environment.privileged_mode == true
	not builds_images
}

# A build of images says so in its commands.
builds_images if {
	some source in input.values.source
	regex.match(`(docker|buildx|podman|buildah|pack)[^\n]* (build|push)`, source.buildspec)
}
