# METADATA
# title: Groups have members
# description: |
#   A group without members is a set of permissions that waits for somebody to be put in
#   by mistake, and makes reviews longer. Nobody notices what it allows, because nobody
#   uses it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage.html
#     description: View IAM users in a group and manage groups
# custom:
#   resources: [aws_iam_group]
#   scope: workload
#   evidence:
#     - practice: sec_permissions_lifecycle
#       strength: partial
#     - practice: sec_permissions_continuous_reduction
#       strength: partial
#   risk: low
#   remediation: |
#     Delete the group, or add those it was made for.
#
#     ```terraform
#     resource "aws_iam_user_group_membership" "example" {
#       user   = aws_iam_user.example.name
#       groups = [aws_iam_group.example.name]
#     }
#     ```
package policies.iam.groups_have_members

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("the group has no members", "aws_iam_user_group_membership") if {
	count(related.to(input, "aws_iam_user_group_membership", "groups")) == 0
	count([m | some m in related.to(input, "aws_iam_group_membership", "group"); count(m.values.users) > 0]) == 0
}
