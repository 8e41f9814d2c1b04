# METADATA
# title: Users belong to a group
# description: |
#   A user outside of all groups has permissions of its own, or none. The first is
#   overlooked when permissions are reviewed, the second is not needed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
#     description: IAM user groups
# custom:
#   resources: [aws_iam_user]
#   scope: workload
#   evidence:
#     - practice: sec_identities_groups_attributes
#       strength: direct
#   risk: low
#   remediation: |
#     Make the user a member of a group that has the permissions for its task, or delete
#     it.
#
#     ```terraform
#     resource "aws_iam_user_group_membership" "example" {
#       user   = aws_iam_user.example.name
#       groups = [aws_iam_group.example.name]
#     }
#     ```
package policies.iam.users_belong_to_a_group

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("the user belongs to no group", "aws_iam_user_group_membership") if {
	count([m | some m in related.to(input, "aws_iam_user_group_membership", "user"); count(m.values.groups) > 0]) == 0
	count(related.to(input, "aws_iam_group_membership", "users")) == 0
}
