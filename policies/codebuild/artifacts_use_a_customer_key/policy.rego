# METADATA
# title: What builds put out is under a key of the account
# description: |
#   Without a key of your own artifacts are encrypted with one of AWS that
#   everyone who may read the bucket can use. With your own, the key's policy
#   decides, and each use is in the trail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html
#     description: Data protection in AWS CodeBuild
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
#     description: aws_codebuild_project.encryption_key
# custom:
#   resources: [aws_codebuild_project]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key that the roles of the project and of those who read the
#     artifacts may use.
#
#     ```terraform
#     resource "aws_codebuild_project" "example" {
#       encryption_key = aws_kms_key.example.arn
#     }
#     ```
package policies.codebuild.artifacts_use_a_customer_key

import data.lib.verdict

# Default: aws/s3 (CodeBuild API, CreateProject, encryptionKey).
fail contains verdict.fail("artifacts are under a key of AWS", "encryption_key") if not own

own if {
	input.values.encryption_key
	not aws_key
}

aws_key if endswith(input.values.encryption_key, ":alias/aws/s3")

# In a pipeline the pipeline's key is used; and a build may put out nothing.
skip if kept_nowhere

kept_nowhere if {
	some artifacts in input.values.artifacts
	artifacts.type in {"CODEPIPELINE", "NO_ARTIFACTS"}
	not input.values.secondary_artifacts[0]
}

# Artifacts that are not encrypted are codebuild/artifacts_are_encrypted's.
skip if {
	some artifacts in input.values.artifacts
	artifacts.encryption_disabled == true
}
