# METADATA
# title: Sessions of administrators last four hours at most
# description: |
#   Whoever copies the credentials of a session has them until it ends; nothing that the
#   person does later takes them back. The more a session may do, the shorter it should
#   be.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html
#     description: Update settings for a role
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html
#     description: Set session duration for AWS accounts
# custom:
#   resources: [aws_iam_role, aws_ssoadmin_permission_set]
#   scope: resource
#   evidence:
#     - practice: sec_identities_unique
#       strength: partial
#     - practice: sec_permissions_lifecycle
#       strength: partial
#   risk: low
#   remediation: |
#     Shorten the sessions of roles and permission sets with AdministratorAccess.
#
#     ```terraform
#     resource "aws_ssoadmin_permission_set" "administrator" {
#       name             = "Administrator"
#       instance_arn     = tolist(data.aws_ssoadmin_instances.this.arns)[0]
#       session_duration = "PT1H"
#     }
#     ```
package policies.iam.roles_for_people_have_bounded_sessions

import data.lib.related
import data.lib.verdict

# Default of both: one hour.
fail contains verdict.fail(sprintf("sessions with AdministratorAccess last up to %d hours", [hours]), "max_session_duration") if {
	hours := ceil(input.values.max_session_duration / 3600)
	input.values.max_session_duration > 4 * 3600
	for_people
	administrative(related.to(input, "aws_iam_role_policy_attachment", "role"))
}

fail contains verdict.fail(sprintf("sessions with AdministratorAccess last up to %d hours", [hours]), "session_duration") if {
	hours := to_number(regex.find_all_string_submatch_n(`^PT([0-9]+)H`, input.values.session_duration, 1)[0][1])
	hours > 4
	some attachment in related.to(input, "aws_ssoadmin_managed_policy_attachment", "permission_set_arn")
	administrator(attachment.values.managed_policy_arn)
}

# Services renew their sessions by themselves.
for_people if {
	some statement in input.documents.assume_role_policy.Statement
	count(statement.Principal.AWS) > 0
}

for_people if {
	some statement in input.documents.assume_role_policy.Statement
	count(statement.Principal.Federated) > 0
}

administrative(attachments) if {
	some attachment in attachments
	administrator(attachment.values.policy_arn)
}

administrator(arn) if regex.match(`:iam::aws:policy/AdministratorAccess$`, arn)
