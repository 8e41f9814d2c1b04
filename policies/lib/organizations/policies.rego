# METADATA
# title: Policies of an organization
# description: |
#   Which policies are attached in the organization that a configuration or a
#   live scan shows, and what they deny.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html
#     description: Managing organization policies with AWS Organizations
package lib.organizations

import data.lib.iam
import data.lib.related

# METADATA
# title: Attached policies
# description: |
#   The policies of a type (SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, ...)
#   that are attached to the root, a unit or an account.
attached(type) := [policy |
	some policy in related.all("aws_organizations_policy")
	type_of(policy) == type
	count(related.to(policy, "aws_organizations_policy_attachment", "policy_id")) > 0
]

# METADATA
# title: The type of a policy
# description: SERVICE_CONTROL_POLICY where none is given (provider 5.100).
type_of(policy) := policy.values.type

type_of(policy) := "SERVICE_CONTROL_POLICY" if not policy.values.type

# METADATA
# title: Deny statements of the attached policies of a type
denials(type) := [statement |
	some policy in attached(type)
	some _, statement in iam.denies(policy.documents.content)
]

# METADATA
# title: Actions that attached service control policies deny
# description: |
#   Of the wanted actions (a set of names), those that a Deny statement names for
#   all resources, and for everybody but principals that its conditions exempt.
#   A Deny outside of some regions, or for one resource, denies nothing as such.
denied(wanted) := {action |
	some statement in _denied_everywhere
	some action in iam.granted_by(statement, wanted)
}

_denied_everywhere := [statement |
	some statement in denials("SERVICE_CONTROL_POLICY")
	iam.any_resource(statement)
	not statement.NotResource
	exempts_only_principals(statement)
]

# METADATA
# title: A statement whose conditions only exempt principals
exempts_only_principals(statement) if {
	every condition in object.get(statement, "Condition", []) {
		regex.match(`^aws:principal(arn|tag/|account|orgid|orgpaths|type)`, lower(condition.key))
		contains(lower(condition.operator), "not")
	}
}
