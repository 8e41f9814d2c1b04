# METADATA
# title: Policies of mail identities do not let everyone in
# description: |
#   A statement for everyone lets any AWS account send mail in the name of the
#   domain, signed and with its reputation.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html
#     description: Creating an identity authorization policy in Amazon SES
# custom:
#   resources: [aws_ses_identity_policy, aws_sesv2_email_identity_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Name the accounts that may send.
#
#     ```terraform
#     resource "aws_ses_identity_policy" "example" {
#       identity = aws_ses_domain_identity.example.arn
#       name     = "partner"
#       policy   = data.aws_iam_policy_document.partner.json
#     }
#     ```
package policies.ses.identity_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
