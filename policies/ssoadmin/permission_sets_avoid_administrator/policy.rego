# METADATA
# title: Permission sets do not carry AdministratorAccess
# description: |
#   Who signs in with such a permission set owns each account that it is assigned for,
#   and so does whoever takes over the session. Daily work needs a part of that.
# related_resources:
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html
#     description: Manage AWS accounts with permission sets
#   - ref: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
#     description: AdministratorAccess
# custom:
#   resources: [aws_ssoadmin_managed_policy_attachment]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Attach a job function policy or one of your own. Keep administration to a permission
#     set for emergencies, and ignore the finding there.
#
#     ```terraform
#     resource "aws_ssoadmin_managed_policy_attachment" "example" {
#       instance_arn       = aws_ssoadmin_permission_set.example.instance_arn
#       permission_set_arn = aws_ssoadmin_permission_set.example.arn
#       managed_policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
#     }
#     ```
package policies.ssoadmin.permission_sets_avoid_administrator

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the permission set carries AdministratorAccess", "managed_policy_arn") if {
	regex.match(`^arn:[^:]*:iam::aws:policy/AdministratorAccess$`, input.values.managed_policy_arn)
}

fail contains verdict.fail("the permission set carries AdministratorAccess", "managed_policy_arn") if {
	some policy in related.from(input, "managed_policy_arn")
	policy.mode == "data"
	policy.values.name == "AdministratorAccess"
}
