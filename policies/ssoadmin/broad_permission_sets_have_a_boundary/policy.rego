# METADATA
# title: Permission sets for administrators have a permissions boundary
# description: |
#   AdministratorAccess and PowerUserAccess leave nothing out. A boundary on the
#   permission set takes back what nobody should do by hand in an account: switch off
#   the trail, leave the organization, change the roles of the platform.
# related_resources:
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html
#     description: Custom permissions for permission sets
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_permissions_boundary_attachment
#     description: aws_ssoadmin_permissions_boundary_attachment
# custom:
#   resources: [aws_ssoadmin_permission_set]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   remediation: |
#     Attach a boundary. The policy that it names must exist in each account for which the
#     permission set is assigned.
#
#     ```terraform
#     resource "aws_ssoadmin_permissions_boundary_attachment" "example" {
#       instance_arn       = aws_ssoadmin_permission_set.example.instance_arn
#       permission_set_arn = aws_ssoadmin_permission_set.example.arn
#
#       permissions_boundary {
#         customer_managed_policy_reference {
#           name = "boundary"
#         }
#       }
#     }
#     ```
package policies.ssoadmin.broad_permission_sets_have_a_boundary

import data.lib.related
import data.lib.verdict

fail contains verdict.missing(sprintf("the permission set carries %s and has no permissions boundary", [name]), "aws_ssoadmin_permissions_boundary_attachment") if {
	some name in broad
	count(related.to(input, "aws_ssoadmin_permissions_boundary_attachment", "permission_set_arn")) == 0
}

broad := {name |
	some attachment in related.to(input, "aws_ssoadmin_managed_policy_attachment", "permission_set_arn")
	some name in ["AdministratorAccess", "PowerUserAccess"]
	regex.match(sprintf(`^arn:[^:]*:iam::aws:policy/%s$`, [name]), attachment.values.managed_policy_arn)
}
