# METADATA
# title: Identity policies do not hand out credentials of others
# description: |
#   Some actions return or set credentials: a database password, a token, an SSH key
#   that a machine accepts. On every resource they make their holder whoever they like,
#   and audit logs show the victim's name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
#     description: Actions, resources, and condition keys for AWS services
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
#     description: Creating and using an IAM policy for IAM database access
# custom:
#   resources:
#     - aws_iam_policy
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_iam_group_policy
#     - aws_iam_role
#     - aws_ssoadmin_permission_set_inline_policy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_identities_secrets
#       strength: partial
#   remediation: |
#     Name the database, the database user, the instance or the IAM user that the task is
#     about.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "rds-db:connect"
#           Resource = "arn:aws:rds-db:eu-west-1:111122223333:dbuser:${aws_db_instance.example.resource_id}/app"
#         }]
#       })
#     }
#     ```
package policies.iam.policies_do_not_expose_credentials

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows %s for everyone", [iam.name(document, i), iam.some_of(actions)]), path) if {
	some path, document in iam.identity_documents(input)
	some i, actions in iam.granted_widely(document, kinds)
}

# Actions that return or set credentials, and the kind of resource that they name
# (Service Authorization Reference, 2026-11). Access keys and passwords of IAM
# users are ways to more permissions: policies_do_not_allow_privilege_escalation.
kinds := [
	{"service": "ec2", "resource": "instance", "actions": {"ec2-instance-connect:SendSSHPublicKey", "ec2:GetPasswordData"}},
	{"service": "iam", "resource": "user", "actions": {"iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "iam:UploadSSHPublicKey"}},
	{"service": "lightsail", "resource": "Instance", "actions": {"lightsail:GetInstanceAccessDetails"}},
	{"service": "rds-db", "resource": `dbuser:([*]/)?`, "actions": {"rds-db:connect"}},
	{"service": "redshift", "resource": "(dbuser|dbname)", "actions": {"redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM"}},
	{"service": "redshift-serverless", "resource": "workgroup", "actions": {"redshift-serverless:GetCredentials"}},
]

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
