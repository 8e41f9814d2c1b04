# METADATA
# title: Stacks hold no secrets in templates and parameters
# description: |
#   The template and the parameters of a stack can be read by whoever may
#   describe it, unless the template hides them, and stand in the configuration
#   besides.
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
package policies.cloudformation.stacks_hold_no_secrets

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail(sprintf("the parameter %s is a secret", [name]), sprintf("parameters.%s", [name])) if {
	some name, value in input.values.parameters
	literal.is_secret_name(name)
	literal.is_secret_value(value)
}

fail contains verdict.fail(sprintf("the template holds %s", [kind]), "template_body") if {
	kind := literal.credential(input.values.template_body)
}

skip if literal.has_no_source(input)
