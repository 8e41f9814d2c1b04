# METADATA
# title: Code is signed with a managed profile
# description: |
#   A signature that AWS Lambda or a cluster checks before it runs code shows that the
#   code came out of the pipeline and was not changed since. Whoever can write to the
#   bucket or the registry cannot bring in code of their own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/signer/latest/developerguide/Welcome.html
#     description: What is AWS Signer?
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/signer_signing_profile
#     description: aws_signer_signing_profile
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: direct
#       polarity: presence
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#       polarity: presence
#   remediation: |
#     Make a profile for your platform, sign in the pipeline, and let the runtime refuse
#     what is not signed.
#
#     ```terraform
#     resource "aws_signer_signing_profile" "lambda" {
#       platform_id = "AWSLambda-SHA384-ECDSA"
#     }
#
#     resource "aws_lambda_code_signing_config" "example" {
#       allowed_publishers {
#         signing_profile_version_arns = [aws_signer_signing_profile.lambda.version_arn]
#       }
#
#       policies {
#         untrusted_artifact_on_deployment = "Enforce"
#       }
#     }
#     ```
package policies.signer.signing_profiles_exist_and_are_valid

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing is signed with a managed profile", "aws_signer_signing_profile") if count(profiles) == 0

profiles := [profile |
	some profile in related.all("aws_signer_signing_profile")
	profile.values.platform_id in platforms
	not revoked(profile)
]

# In configuration a profile has no status yet.
revoked(profile) if profile.values.status in {"Canceled", "Revoked"}

# Those that sign functions, images and updates of devices.
platforms := {"AWSLambda-SHA384-ECDSA", "Notation-OCI-SHA384-ECDSA", "AWSIoTDeviceManagement-SHA256-ECDSA"}
