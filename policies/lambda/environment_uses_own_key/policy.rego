# METADATA
# title: Environments of functions are under a key of the account
# description: |
#   Variables of a function are always encrypted, but with a key of AWS that
#   everyone who may read the function can use. With a key of your own the key's
#   policy decides who sees them, and each use is in the trail.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
#     description: Securing Lambda environment variables
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function
#     description: aws_lambda_function.kms_key_arn
# custom:
#   resources: [aws_lambda_function]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key that the function's role may use. Better, keep secrets in
#     Secrets Manager, and only their names in the environment.
#
#     ```terraform
#     resource "aws_lambda_function" "example" {
#       kms_key_arn = aws_kms_key.example.arn
#     }
#     ```
package policies.lambda.environment_uses_own_key

import data.lib.verdict

# Default: a key that Lambda manages (Lambda Developer Guide, "Securing environment
# variables").
fail contains verdict.fail("the environment is under a key of AWS", "kms_key_arn") if not keyed

keyed if input.values.kms_key_arn != ""

skip if not variables

variables if {
	some environment in input.values.environment
	count(environment.variables) > 0
}
