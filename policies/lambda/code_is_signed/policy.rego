# METADATA
# title: Functions only run code that trusted publishers signed
# description: |
#   Without code signing a function runs whatever archive is uploaded. Who gets
#   at the pipeline or a deployment's credentials can put other code in, and
#   nothing on the way notices.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
#     description: Using code signing to verify code integrity with Lambda
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_code_signing_config
#     description: aws_lambda_code_signing_config
# custom:
#   resources: [aws_lambda_function, aws_lambda_code_signing_config]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: direct
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#   risk: medium
#   remediation: |
#     Sign the archive in the pipeline with AWS Signer, and have Lambda refuse
#     others.
#
#     ```terraform
#     resource "aws_lambda_code_signing_config" "example" {
#       allowed_publishers {
#         signing_profile_version_arns = [aws_signer_signing_profile.example.version_arn]
#       }
#
#       policies {
#         untrusted_artifact_on_deployment = "Enforce"
#       }
#     }
#     ```
package policies.lambda.code_is_signed

import data.lib.verdict

fail contains verdict.fail("code that nobody signed is accepted", "code_signing_config_arn") if {
	input.type == "aws_lambda_function"
	not input.values.code_signing_config_arn
}

# Default: Warn (Lambda API, CodeSigningPolicies).
fail contains verdict.fail("code that nobody signed is accepted with a warning", "policies[0].untrusted_artifact_on_deployment") if {
	input.type == "aws_lambda_code_signing_config"
	not enforced
}

enforced if {
	some p in input.values.policies
	p.untrusted_artifact_on_deployment == "Enforce"
}

# Signing is for archives; images are signed in the registry.
skip if input.values.package_type == "Image"
