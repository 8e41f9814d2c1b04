# METADATA
# title: A role may open cases with AWS Support
# description: |
#   In an incident every hour counts, and who is on call must be able to ask AWS for
#   help. If only administrators may, the one who is awake has to wait for one who is
#   not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html
#     description: Manage access to AWS Support Center
#   - ref: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSSupportAccess.html
#     description: AWSSupportAccess
# custom:
#   scope: account
#   evidence:
#     - practice: sec_incident_response_identify_personnel
#       strength: partial
#     - practice: sec_incident_response_pre_provision_access
#       strength: partial
#   remediation: |
#     Attach AWSSupportAccess to the role of those on call.
#
#     ```terraform
#     resource "aws_iam_role_policy_attachment" "support" {
#       role       = aws_iam_role.on_call.name
#       policy_arn = "arn:aws:iam::aws:policy/AWSSupportAccess"
#     }
#     ```
package policies.iam.support_role_exists

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no role may open cases with AWS Support", "aws_iam_role_policy_attachment") if not supported

supported if {
	some attachment in related.all("aws_iam_role_policy_attachment")
	for_support(attachment.values.policy_arn)
}

supported if {
	some attachment in related.all("aws_iam_policy_attachment")
	count(attachment.values.roles) > 0
	for_support(attachment.values.policy_arn)
}

supported if {
	some role in related.all("aws_iam_role")
	some arn in role.values.managed_policy_arns
	for_support(arn)
}

supported if {
	some attachment in related.all("aws_ssoadmin_managed_policy_attachment")
	for_support(attachment.values.managed_policy_arn)
}

for_support(arn) if regex.match(`:iam::aws:policy/AWSSupportAccess$`, arn)
