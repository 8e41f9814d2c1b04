# METADATA
# title: Permissions to delete or overwrite name the resources
# description: |
#   An identity that may delete on every resource makes one mistake, or one intruder,
#   cost all buckets, tables and databases. Actions that destroy can be limited to the
#   resources that the task is about.
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
#       strength: partial
#   remediation: |
#     Name the resources, or limit the statement to those with a tag.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "dynamodb:DeleteItem"
#           Resource = aws_dynamodb_table.example.arn
#         }]
#       })
#     }
#     ```
package policies.iam.write_permissions_name_resources

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows %s on every resource", [iam.name(document, i), iam.some_of(actions)]), path) if {
	some path, document in iam.identity_documents(input)
	some i, actions in iam.granted_widely(document, [{"service": "", "resource": "", "actions": destructive}])
}

# Actions that destroy or replace what is stored or runs, and that can be limited
# to resources (Service Authorization Reference, 2026-11).
destructive := {
	"backup:DeleteBackupVault", "backup:DeleteRecoveryPoint",
	"cloudformation:DeleteStack", "cloudtrail:DeleteTrail", "cloudtrail:StopLogging",
	"dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:DeleteTable", "dynamodb:PutItem", "dynamodb:UpdateItem",
	"ec2:DeleteSnapshot", "ec2:DeleteVolume", "ec2:TerminateInstances",
	"ecr:BatchDeleteImage", "ecr:DeleteRepository", "ecr:PutImage",
	"eks:DeleteCluster", "elasticfilesystem:DeleteFileSystem", "es:DeleteDomain",
	"kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion",
	"lambda:DeleteFunction", "lambda:UpdateFunctionCode", "logs:DeleteLogGroup", "logs:DeleteLogStream",
	"rds:DeleteDBCluster", "rds:DeleteDBClusterSnapshot", "rds:DeleteDBInstance", "rds:DeleteDBSnapshot",
	"redshift:DeleteCluster", "redshift:DeleteClusterSnapshot",
	"route53:ChangeResourceRecordSets", "route53:DeleteHostedZone",
	"s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutBucketPolicy", "s3:PutObject",
	"secretsmanager:DeleteSecret", "secretsmanager:PutSecretValue", "sns:DeleteTopic", "sqs:DeleteQueue", "sqs:PurgeQueue",
	"ssm:DeleteParameter", "ssm:PutParameter",
}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
