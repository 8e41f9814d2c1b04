# METADATA
# title: Grants pass on no grants, and are for one principal
# description: |
#   A grant works beside the key policy and is seldom looked at. One that lets
#   its holder make further grants spreads out of sight, and one for a whole
#   account serves whoever that account lets in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
#     description: Grants in AWS KMS
# custom:
#   resources: [aws_kms_grant]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: low
#   remediation: |
#     Name a role, and the operations it needs.
#
#     ```terraform
#     resource "aws_kms_grant" "example" {
#       key_id            = aws_kms_key.example.key_id
#       grantee_principal = aws_iam_role.example.arn
#       operations        = ["Decrypt", "GenerateDataKey"]
#     }
#     ```
package policies.kms.grants_are_narrow

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail("the holder may pass the grant on without limits", "operations") if {
	"CreateGrant" in input.values.operations
	not constrained
}

fail contains verdict.fail("the grant is for a whole account", "grantee_principal") if iam.is_account(input.values.grantee_principal)

constrained if {
	some constraint in input.values.constraints
	count(constraint.encryption_context_equals) > 0
}

constrained if {
	some constraint in input.values.constraints
	count(constraint.encryption_context_subset) > 0
}
