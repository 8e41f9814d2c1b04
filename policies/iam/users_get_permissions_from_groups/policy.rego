# METADATA
# title: Users get their permissions from groups
# description: |
#   What is granted to one user is forgotten when the task of that user changes, and two
#   people with the same task end up with different rights. Permissions that hang on
#   groups are reviewed once for all their members, and are lost by leaving the group.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
#     description: IAM user groups
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
#     description: Managed policies and inline policies
# custom:
#   resources: [aws_iam_user_policy, aws_iam_user_policy_attachment, aws_iam_policy_attachment]
#   scope: resource
#   evidence:
#     - practice: sec_identities_groups_attributes
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   remediation: |
#     Give the permissions to a group, and make the user a member of it. Nothing is lost
#     if the group has the policy before the user loses it.
#
#     ```terraform
#     resource "aws_iam_group_policy_attachment" "example" {
#       group      = aws_iam_group.example.name
#       policy_arn = aws_iam_policy.example.arn
#     }
#
#     resource "aws_iam_user_group_membership" "example" {
#       user   = aws_iam_user.example.name
#       groups = [aws_iam_group.example.name]
#     }
#     ```
package policies.iam.users_get_permissions_from_groups

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the policy is written on a user", "user") if {
	input.type == "aws_iam_user_policy"
	not only_denies(input)
}

fail contains verdict.fail("the policy is attached to a user", "user") if {
	input.type == "aws_iam_user_policy_attachment"
	not only_limits
}

fail contains verdict.fail("the policy is attached to users", "users") if {
	input.type == "aws_iam_policy_attachment"
	count(input.values.users) > 0
	not only_limits
}

# A policy that only takes permissions away may stand on a user.
only_limits if {
	some policy in related.from(input, "policy_arn")
	only_denies(policy)
}

only_denies(policy) if {
	count(policy.documents.policy.Statement) > 0
	every statement in policy.documents.policy.Statement {
		statement.Effect == "Deny"
	}
}
