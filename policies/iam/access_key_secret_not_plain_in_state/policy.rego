# METADATA
# title: Secret access keys do not stand readable in the state
# description: |
#   Terraform writes the secret of an access key that it makes into its state. Whoever
#   may read the state, a backup of it, or the output of a run, has the key. With a PGP
#   key the secret is encrypted before it gets there.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_access_key
#     description: aws_iam_access_key
#   - ref: https://developer.hashicorp.com/terraform/language/state/sensitive-data
#     description: Sensitive data in state
# custom:
#   resources: [aws_iam_access_key]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   remediation: |
#     Use a role instead of a key. Where that is not possible, encrypt the secret for the
#     one who will use it. This replaces the key.
#
#     ```terraform
#     resource "aws_iam_access_key" "example" {
#       user    = aws_iam_user.example.name
#       pgp_key = "keybase:some_person"
#     }
#     ```
package policies.iam.access_key_secret_not_plain_in_state

import data.lib.verdict

fail contains verdict.fail("the secret of the access key stands readable in the state", "pgp_key") if {
	not encrypted
}

encrypted if input.values.pgp_key != ""

# A running account does not tell how the key was made, and has no state.
skip if input.source == "aws"
