# METADATA
# title: Builds and pipelines reach source code through a connection
# description: |
#   A stored token or password of a person does what that person may do, in all
#   repositories, and works until somebody revokes it. A connection is an app of
#   its own with the repositories that it was given.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html
#     description: Access your source provider in CodeBuild
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/update-github-action-connections.html
#     description: Update a GitHub source action to a GitHub app
# custom:
#   resources: [aws_codebuild_source_credential, aws_codebuild_project, aws_codepipeline]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: direct
#     - practice: sec_identities_unique
#       strength: partial
#     - practice: sec_identities_secrets
#       strength: partial
#   remediation: |
#     Make a connection, and let the project or the action use it; then revoke
#     the token.
#
#     ```terraform
#     resource "aws_codestarconnections_connection" "example" {
#       name          = "github"
#       provider_type = "GitHub"
#     }
#     ```
package policies.codebuild.source_credentials_are_connections

import data.lib.verdict

fail contains verdict.fail(sprintf("a stored %s gives access to the source", [stored[input.values.auth_type]]), "auth_type") if {
	input.type == "aws_codebuild_source_credential"
	stored[input.values.auth_type]
}

stored := {"BASIC_AUTH": "password", "PERSONAL_ACCESS_TOKEN": "token"}

fail contains verdict.fail("the address of the source holds a password", sprintf("source[%d].location", [i])) if {
	some i, source in input.values.source
	regex.match(`^https?://[^/@]+:[^/@]+@`, source.location)
}

fail contains verdict.fail("the certificate of the source is not checked", sprintf("source[%d].insecure_ssl", [i])) if {
	some i, source in input.values.source
	source.insecure_ssl == true
}

# GitHub (version 1) stores an OAuth token.
fail contains verdict.fail(sprintf("action %q reads GitHub with a stored token", [action.name]), sprintf("stage[%d].action[%d].provider", [i, j])) if {
	some i, stage in input.values.stage
	some j, action in stage.action
	action.owner == "ThirdParty"
	action.provider == "GitHub"
}
