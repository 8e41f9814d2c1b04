# METADATA
# title: No managed policy of AWS that grants administration is attached
# description: |
#   AdministratorAccess, PowerUserAccess and IAMFullAccess hand over an account, or the
#   means to take it. Whoever steals the credentials of such an identity gets all of it.
#   Few tasks need more than a few services.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
#     description: AdministratorAccess
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html
#     description: AWS managed policies for job functions
# custom:
#   resources:
#     - aws_iam_role_policy_attachment
#     - aws_iam_user_policy_attachment
#     - aws_iam_group_policy_attachment
#     - aws_iam_policy_attachment
#     - aws_iam_role_policy_attachments_exclusive
#     - aws_iam_user_policy_attachments_exclusive
#     - aws_iam_group_policy_attachments_exclusive
#     - aws_iam_role
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#     - practice: sec_permissions_continuous_reduction
#       strength: direct
#   remediation: |
#     Attach a policy of your own that names what the identity does. IAM Access Analyzer
#     writes one from what was used. Keep administration to a role for emergencies, and
#     ignore the finding there.
#
#     ```terraform
#     resource "aws_iam_role_policy_attachment" "example" {
#       role       = aws_iam_role.example.name
#       policy_arn = aws_iam_policy.example.arn
#     }
#     ```
package policies.iam.no_admin_managed_policy_attached

import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("the managed policy %s is attached", [name]), "policy_arn") if {
	some name in administrative(input.values.policy_arn)
	attached
}

# A data source looks a managed policy up by its name or ARN.
fail contains verdict.fail(sprintf("the managed policy %s is attached", [name]), "policy_arn") if {
	some policy in related.from(input, "policy_arn")
	policy.mode == "data"
	some name in looked_up(policy)
	attached
}

fail contains verdict.fail(sprintf("the managed policy %s is attached", [name]), sprintf("managed_policy_arns[%d]", [i])) if {
	some i, arn in input.values.managed_policy_arns
	some name in administrative(arn)
}

fail contains verdict.fail(sprintf("the managed policy %s is attached", [name]), sprintf("policy_arns[%d]", [i])) if {
	some i, arn in input.values.policy_arns
	some name in administrative(arn)
}

looked_up(policy) := administrative(object.get(policy.values, "arn", "")) | ({object.get(policy.values, "name", "")} & names)

# An attachment to nobody grants nothing.
attached if input.type != "aws_iam_policy_attachment"

attached if count(input.values.users) > 0

attached if count(input.values.groups) > 0

attached if count(input.values.roles) > 0

administrative(arn) := {name |
	some name in names
	regex.match(sprintf(`^arn:[^:]*:iam::aws:policy/(job-function/)?%s$`, [name]), arn)
}

# SystemAdministrator may pass any role of the account to EC2 instances.
names := {"AdministratorAccess", "IAMFullAccess", "PowerUserAccess", "SystemAdministrator"}

# Attachments to a role are judged where they stand.
skip if {
	input.type == "aws_iam_role"
	not input.values.managed_policy_arns
}
