# METADATA
# title: Parameters with secrets are encrypted, and their values not in code
# description: |
#   A parameter of type String can be read by whoever may read parameters.
#   SecureString asks for the right to decrypt too. A value that is written out
#   in the configuration is known to all who read the repository, whatever the
#   type.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html
#     description: SecureString parameters
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_parameter
#     description: aws_ssm_parameter.value_wo
# custom:
#   resources: [aws_ssm_parameter]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#   risk: high
#   remediation: |
#     Make it a SecureString, hand the value over in the write-only argument,
#     and change the secret that was exposed.
#
#     ```terraform
#     resource "aws_ssm_parameter" "example" {
#       name             = "/app/db/password"
#       type             = "SecureString"
#       value_wo         = ephemeral.random_password.example.result
#       value_wo_version = 1
#     }
#     ```
package policies.ssm.sensitive_parameters_are_secure_strings

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail(sprintf("a secret is kept as a %s", [input.values.type]), "type") if {
	input.values.type in {"String", "StringList"}
	secret_name
	not refers
}

fail contains verdict.fail("the value of the secret stands in the configuration", "value") if {
	input.values.type == "SecureString"
	literal.holds_secret(input.values.value)
	not literal.has_no_source(input)
}

secret_name if literal.is_secret_name(input.values.name)

# Whatever its name is.
secret_name if literal.credential(input.values.value)

secret_name if literal.credential(input.values.insecure_value)

# The name or ARN of a secret that lies elsewhere.
refers if startswith(input.values.value, "arn:")

refers if startswith(input.values.insecure_value, "arn:")
