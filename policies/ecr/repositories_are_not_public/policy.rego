# METADATA
# title: Repository policies do not let everyone in
# description: |
#   A statement for every principal lets any AWS account pull the images, with
#   all the code and configuration inside, or push others in their place. A
#   condition on the organisation or the account takes that back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html
#     description: Private repository policies in Amazon ECR
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html
#     description: Private registry permissions
# custom:
#   resources: [aws_ecr_repository_policy, aws_ecr_registry_policy, aws_ecr_repository_creation_template]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: high
#   remediation: |
#     Name the accounts, or narrow the statement to the organisation.
#
#     ```terraform
#     data "aws_iam_policy_document" "pull" {
#       statement {
#         actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["*"]
#         }
#
#         condition {
#           test     = "StringEquals"
#           variable = "aws:PrincipalOrgID"
#           values   = ["o-a1b2c3d4e5"]
#         }
#       }
#     }
#     ```
package policies.ecr.repositories_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), path) if {
	some path in {"policy", "repository_policy"}
	document := input.documents[path]
	some i in iam.public_statements(document)
}

# A template without a policy gives its repositories none.
skip if {
	input.type == "aws_ecr_repository_creation_template"
	not input.values.repository_policy
}
