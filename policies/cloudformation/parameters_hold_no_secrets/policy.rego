# METADATA
# title: Stacks get no secrets as parameters
# description: |
#   The parameters of a stack can be read by whoever may describe it, unless the
#   template hides them, and stand in the configuration besides.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html
#     description: Security best practices for AWS CloudFormation
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
#     description: Dynamic references
# custom:
#   resources: [aws_cloudformation_stack, aws_cloudformation_stack_set]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Let the template fetch the secret by a dynamic reference.
#
#     ```terraform
#     resource "aws_cloudformation_stack" "example" {
#       name = "example"
#
#       parameters = {
#         PasswordSecretArn = aws_secretsmanager_secret.example.arn
#       }
#     }
#     ```
package policies.cloudformation.parameters_hold_no_secrets

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail(sprintf("the parameter %s is a secret", [name]), sprintf("parameters.%s", [name])) if {
	some name, value in input.values.parameters
	regex.match(`(?i)(password|passwd|passphrase|secret|secretkey|secret_key|accesstoken|authtoken|apikey|api_key|apitoken|privatekey|private_key|credentials?)$`, name)
	literal.is_written(value)
	not startswith(value, "arn:")
	not contains(value, "{{resolve:")
	not startswith(value, "/")
}

skip if literal.has_no_source(input)
