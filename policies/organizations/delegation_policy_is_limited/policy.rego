# METADATA
# title: The delegation policy of the organization names actions and accounts
# description: |
#   The organization's resource policy lets member accounts do what is otherwise
#   reserved to the management account. Given to everyone, or for all actions, it lets
#   any account change the guardrails of all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
#     description: Delegated administrator for AWS Organizations
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_resource_policy
#     description: aws_organizations_resource_policy
# custom:
#   resources: [aws_organizations_resource_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   remediation: |
#     Name the account and the actions that it needs.
#
#     ```terraform
#     resource "aws_organizations_resource_policy" "this" {
#       content = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { AWS = "arn:aws:iam::111122223333:root" }
#           Action    = ["organizations:ListPolicies", "organizations:DescribePolicy"]
#           Resource  = "*"
#         }]
#       })
#     }
#     ```
package policies.organizations.delegation_policy_is_limited

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s delegates to everyone", [iam.name(document, i)]), "content") if {
	some i in iam.public_statements(document)
}

fail contains verdict.fail(sprintf("%s delegates every action", [iam.name(document, i)]), "content") if {
	some i, statement in iam.allows(document)
	every_action(statement)
}

document := input.documents.content

every_action(statement) if iam.every_action(statement)

every_action(statement) if "organizations" in iam.whole_services(statement)
