# METADATA
# title: What builds put out is encrypted
# description: |
#   Artifacts, reports and logs hold code, test data and sometimes secrets.
#   CodeBuild encrypts them unless it is told not to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html
#     description: Data protection in AWS CodeBuild
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
#     description: aws_codebuild_project.artifacts
# custom:
#   resources: [aws_codebuild_project, aws_codebuild_report_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Leave encryption on. Who reads the artifacts needs the right to use the
#     key.
#
#     ```terraform
#     resource "aws_codebuild_project" "example" {
#       artifacts {
#         type                = "S3"
#         location            = aws_s3_bucket.artifacts.bucket
#         encryption_disabled = false
#       }
#     }
#     ```
package policies.codebuild.artifacts_are_encrypted

import data.lib.verdict

# Default: false everywhere (CodeBuild API, ProjectArtifacts).
fail contains verdict.fail("artifacts are not encrypted", sprintf("artifacts[%d].encryption_disabled", [i])) if {
	some i, a in input.values.artifacts
	a.encryption_disabled == true
}

fail contains verdict.fail(sprintf("artifacts %q are not encrypted", [a.artifact_identifier]), sprintf("secondary_artifacts[%d].encryption_disabled", [i])) if {
	some i, a in input.values.secondary_artifacts
	a.encryption_disabled == true
}

fail contains verdict.fail("logs in S3 are not encrypted", sprintf("logs_config[0].s3_logs[%d].encryption_disabled", [i])) if {
	some i, logs in input.values.logs_config[0].s3_logs
	logs.encryption_disabled == true
}

fail contains verdict.fail("exported reports are not encrypted", sprintf("export_config[0].s3_destination[%d].encryption_disabled", [i])) if {
	some i, d in input.values.export_config[0].s3_destination
	d.encryption_disabled == true
}
