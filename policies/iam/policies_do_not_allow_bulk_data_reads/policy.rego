# METADATA
# title: Identity policies do not read all data of the account
# description: |
#   Whoever takes over an identity takes what it may read. Where that is every object,
#   secret, parameter or table, or where snapshots can be shared with other accounts,
#   one stolen credential is the whole data of the account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#     description: Apply least-privilege permissions
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
#     description: Actions, resources, and condition keys for AWS services
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
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   remediation: |
#     Name the buckets, secrets, parameters and tables that the task is about.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "secretsmanager:GetSecretValue"
#           Resource = aws_secretsmanager_secret.example.arn
#         }]
#       })
#     }
#     ```
package policies.iam.policies_do_not_allow_bulk_data_reads

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows %s on all resources", [iam.name(document, i), iam.some_of(actions)]), path) if {
	some path, document in iam.identity_documents(input)
	some i, actions in iam.granted_widely(document, kinds)
}

# Actions that give out what is stored, and the kind of resource that they name
# (Service Authorization Reference, 2026-11).
kinds := [
	{"service": "s3", "resource": `[*]?`, "actions": {"s3:GetObject", "s3:GetObjectVersion"}},
	{"service": "secretsmanager", "resource": "secret", "actions": {"secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"}},
	{"service": "ssm", "resource": "parameter", "actions": {"ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "ssm:GetParameterHistory"}},
	{
		"service": "dynamodb",
		"resource": "table",
		"actions": {"dynamodb:BatchGetItem", "dynamodb:ExportTableToPointInTime", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"},
	},
	{"service": "rds", "resource": "(snapshot|cluster-snapshot)", "actions": {"rds:ModifyDBSnapshotAttribute", "rds:ModifyDBClusterSnapshotAttribute"}},
	{"service": "ec2", "resource": "(snapshot|image)", "actions": {"ec2:ModifySnapshotAttribute", "ec2:ModifyImageAttribute"}},
]

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
