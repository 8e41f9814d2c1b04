# METADATA
# title: Users with a console password may do nothing without MFA
# description: |
#   A device that a user may leave at home protects nothing. A policy that denies
#   everything but registering a device, as long as no second factor was given, makes
#   MFA a condition for all work.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
#     description: Allow MFA-authenticated IAM users to manage their own credentials
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
#     description: Secure API access with MFA
# custom:
#   resources: [aws_iam_user_login_profile]
#   scope: workload
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#   remediation: |
#     Put the user into a group whose policy denies all but the registration of a device
#     without MFA.
#
#     ```terraform
#     resource "aws_iam_group_policy" "mfa" {
#       group = aws_iam_group.people.name
#
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Deny"
#           NotAction = ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "iam:ChangePassword", "sts:GetSessionToken"]
#           Resource  = "*"
#           Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
#         }]
#       })
#     }
#     ```
package policies.iam.people_groups_enforce_mfa

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no policy of the user or its groups asks for MFA", "aws_iam_group_policy") if {
	some user in related.from(input, "user")
	documents := [p.documents.policy | some p in policies(user)]
	count(documents) == count(policies(user))
	count([d | some d in documents; asks_for_mfa(d)]) == 0
}

policies(user) := array.concat(
	of_user(user),
	[p | some group in groups(user); some p in of_group(group)],
)

groups(user) := array.concat(
	[g | some m in related.to(user, "aws_iam_user_group_membership", "user"); some g in related.from(m, "groups")],
	[g | some m in related.to(user, "aws_iam_group_membership", "users"); some g in related.from(m, "group")],
)

of_user(user) := array.concat(
	related.to(user, "aws_iam_user_policy", "user"),
	attached(array.concat(
		related.to(user, "aws_iam_user_policy_attachment", "user"),
		related.to(user, "aws_iam_policy_attachment", "users"),
	)),
)

of_group(group) := array.concat(
	related.to(group, "aws_iam_group_policy", "group"),
	attached(array.concat(
		related.to(group, "aws_iam_group_policy_attachment", "group"),
		related.to(group, "aws_iam_policy_attachment", "groups"),
	)),
)

attached(attachments) := [p | some a in attachments; some p in related.from(a, "policy_arn")]

asks_for_mfa(document) if {
	some statement in document.Statement
	some condition in statement.Condition
	lower(condition.key) == "aws:multifactorauthpresent"
	[statement.Effect, condition.values] in {["Deny", ["false"]], ["Allow", ["true"]]}
}
