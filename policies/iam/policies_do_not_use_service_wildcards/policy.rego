# METADATA
# title: Identity policies do not allow all of a service on all resources
# description: |
#   Every action of a service includes deleting what it holds, sharing it with strangers
#   and changing its own protection. On every resource, that is all data and all
#   workloads of the account that use the service.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#     description: Apply least-privilege permissions
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
#     description: AWS services that work with IAM
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
#   remediation: |
#     Name the actions that the task needs, or at least the resources. IAM Access Analyzer
#     writes such a policy from what was used.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = ["s3:GetObject", "s3:PutObject"]
#           Resource = ["${aws_s3_bucket.example.arn}/*"]
#         }]
#       })
#     }
#     ```
package policies.iam.policies_do_not_use_service_wildcards

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows every action of %s on every resource", [iam.name(document, i), service]), path) if {
	some path, document in iam.identity_documents(input)
	some i, statement in iam.allows(document)
	some service in iam.services_in_full(statement)
	not service in elsewhere
	not service in whole_only
}

# What these three open is said by policies_do_not_grant_all_iam_actions.
elsewhere := {"iam", "organizations", "sso"}

# Services of which no action can be limited to resources, so that * is the only
# resource (Service Authorization Reference, 2026-11: no resource types).
whole_only := {"autoscaling-plans", "compute-optimizer", "discovery", "ec2messages", "pricing", "ssmmessages", "support", "tag"}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
