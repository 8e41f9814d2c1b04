# METADATA
# title: Event bus policies do not let everyone in
# description: |
#   Who may put events on a bus makes its rules run: functions, pipelines,
#   tickets. A bus open to every AWS account lets strangers do so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
#     description: Permissions for event buses
# custom:
#   resources: [aws_cloudwatch_event_bus_policy, aws_cloudwatch_event_permission]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: medium
#   remediation: |
#     Name the accounts, or tie the permission to the organisation.
#
#     ```terraform
#     resource "aws_cloudwatch_event_permission" "example" {
#       principal    = "*"
#       statement_id = "organization"
#
#       condition {
#         type  = "StringEquals"
#         key   = "aws:PrincipalOrgID"
#         value = "o-a1b2c3d4e5"
#       }
#     }
#     ```
package policies.eventbridge.bus_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}

# The condition of a permission can only be on the organisation (EventBridge API,
# PutPermission, Condition).
fail contains verdict.fail("every AWS account may put events on the bus", "principal") if {
	input.values.principal == "*"
	not of_organization
}

of_organization if {
	some condition in input.values.condition
	some organization in [condition.value]
	not organization in {"", "*", "o-*"}
}
