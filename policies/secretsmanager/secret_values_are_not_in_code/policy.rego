# METADATA
# title: Values of secrets are not in code
# description: |
#   A value that stands in a configuration is known to all who can read the
#   repository, now or in its history, and Terraform copies it to the plan and
#   the state. Secrets Manager then only guards one of several copies.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret_version
#     description: aws_secretsmanager_secret_version.secret_string_wo
#   - ref: https://developer.hashicorp.com/terraform/language/manage-sensitive-data
#     description: Manage sensitive data in Terraform
# custom:
#   resources: [aws_secretsmanager_secret_version]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Write the value outside of Terraform, or hand a generated one over in the
#     write-only argument. Change the secret that was exposed.
#
#     ```terraform
#     ephemeral "random_password" "example" {
#       length = 32
#     }
#
#     resource "aws_secretsmanager_secret_version" "example" {
#       secret_id                = aws_secretsmanager_secret.example.id
#       secret_string_wo         = ephemeral.random_password.example.result
#       secret_string_wo_version = 1
#     }
#     ```
package policies.secretsmanager.secret_values_are_not_in_code

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail("the value of the secret stands in the configuration", "secret_string") if {
	literal.holds_secret(input.values.secret_string)
}

fail contains verdict.fail("the value of the secret stands in the configuration", "secret_binary") if {
	literal.is_written(input.values.secret_binary)
}

skip if literal.has_no_source(input)
