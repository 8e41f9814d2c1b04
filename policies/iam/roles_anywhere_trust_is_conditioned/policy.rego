# METADATA
# title: Roles for IAM Roles Anywhere name the trust anchor or the certificate
# description: |
#   Without a condition, every certificate under every trust anchor of the account can
#   assume the role: a printer's as well as the build server's. The anchor's ARN or the
#   certificate's subject says whose it is.
# related_resources:
#   - ref: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
#     description: Trust model in IAM Roles Anywhere
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   remediation: |
#     Compare the trust anchor, and the subject of the certificate.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]
#           Principal = { Service = "rolesanywhere.amazonaws.com" }
#           Condition = {
#             ArnEquals    = { "aws:SourceArn" = aws_rolesanywhere_trust_anchor.example.arn }
#             StringEquals = { "aws:PrincipalTag/x509Subject/CN" = "build-server" }
#           }
#         }]
#       })
#     }
#     ```
package policies.iam.roles_anywhere_trust_is_conditioned

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s accepts any certificate of any trust anchor", [iam.name(trust, i)]), "assume_role_policy") if {
	some i, statement in statements
	not limited(statement)
}

trust := input.documents.assume_role_policy

statements[i] := statement if {
	some i, statement in iam.allows(trust)
	"rolesanywhere.amazonaws.com" in iam.services(statement)
	count(iam.granted_by(statement, {"sts:AssumeRole"})) > 0
}

limited(statement) if {
	some condition in statement.Condition
	regex.match(`^aws:(sourcearn$|principaltag/x509)`, lower(condition.key))
	lower(condition.operator) in {"stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike"}
	count(condition.values) > 0
	every value in condition.values {
		not regex.match(`(^[*?]*$|trust-anchor/[*?]*$)`, value)
	}
}

skip if count(statements) == 0
