# METADATA
# title: Systems Manager documents hold no credentials
# description: |
#   A document can be read by whoever may run it, and is often shared. A key or
#   a token in it is then known to all of them, and stays in each earlier
#   version.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-creating-content.html
#     description: Creating SSM document content
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-param-document.html
#     description: Using Parameter Store parameters in documents
# custom:
#   resources: [aws_ssm_document]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Let the step read the secret when it runs, and change the one that was
#     exposed.
#
#     ```terraform
#     resource "aws_ssm_document" "example" {
#       name          = "example"
#       document_type = "Command"
#       content = jsonencode({
#         schemaVersion = "2.2"
#         mainSteps = [{
#           action = "aws:runShellScript"
#           name   = "deploy"
#           inputs = { runCommand = ["TOKEN=$(aws secretsmanager get-secret-value --secret-id deploy --query SecretString) ./deploy"] }
#         }]
#       })
#     }
#     ```
package policies.ssm.documents_hold_no_secrets

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail(sprintf("the document holds %s", [kind]), "content") if {
	kind := literal.credential(input.values.content)
}
