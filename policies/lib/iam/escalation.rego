package lib.iam

# METADATA
# title: Ways to raise one's own privileges
# description: |
#   The ways that the document opens, as texts: the actions that together make
#   one ("iam:PassRole with lambda:CreateFunction"). Counted are Allow
#   statements about any resource, or all roles, users, groups or policies, that
#   a condition on iam:PermissionsBoundary or iam:PassedToService does not limit;
#   what a Deny takes back does not count. A statement that allows everything is
#   another matter and is left out.
#
#   The actions are those of access level "Permissions management" by which a
#   principal changes what it, or something it can act as, may do, and those
#   that run code with a role that is passed to a service.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
#     description: Actions of IAM and their access levels
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
#     description: Granting a principal permission to pass a role to a service
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
#     description: Permissions boundaries
escalations(document) := _alone(document) | _passing(document)

# METADATA
# title: A way to more permissions by passing a role
# description: True where escalations has one that begins with iam:PassRole.
escalates_by_passing(document) if {
	_passes_any_role(document)
	some s in document.Statement
	s.Effect == "Allow"
	actions := _granted_apart(s, _running_actions)
	actions != set()
	not every_action(s)
	_left(document, s, actions) != set()
}

_alone(document) := {action |
	some s in document.Statement
	s.Effect == "Allow"
	_iam_wide(s)
	actions := _granted_apart(s, _permission_actions)
	actions != set()
	not every_action(s)
	not _bounded(s)
	some action in _left(document, s, actions)
}

_passing(document) := {sprintf("iam:PassRole with %s", [action]) |
	_passes_any_role(document)
	some s in document.Statement
	s.Effect == "Allow"
	actions := _granted_apart(s, _running_actions)
	actions != set()
	not every_action(s)
	some action in _left(document, s, actions)
}

_passes_any_role(document) if {
	some s in document.Statement
	s.Effect == "Allow"
	all_of(s, "iam", "role")
	_granted_apart(s, {"iam:PassRole"}) != set()
	not every_action(s)
	not _passed_to_named(s)
	_left(document, s, {"iam:PassRole"}) != set()
}

_iam_wide(statement) if {
	some kind in ["role", "user", "group", "policy"]
	all_of(statement, "iam", kind)
}

_bounded(statement) if {
	some c in statement.Condition
	lower(c.key) == "iam:permissionsboundary"
	_operator(c) in _positive
}

_passed_to_named(statement) if {
	some c in statement.Condition
	lower(c.key) == "iam:passedtoservice"
	_operator(c) in _positive
	every v in c.values {
		_fixed(v)
	}
}

_permission_actions := {
	"iam:AddUserToGroup",
	"iam:AttachGroupPolicy",
	"iam:AttachRolePolicy",
	"iam:AttachUserPolicy",
	"iam:CreateAccessKey",
	"iam:CreateLoginProfile",
	"iam:CreatePolicyVersion",
	"iam:DeleteRolePermissionsBoundary",
	"iam:DeleteUserPermissionsBoundary",
	"iam:PutGroupPolicy",
	"iam:PutRolePermissionsBoundary",
	"iam:PutRolePolicy",
	"iam:PutUserPermissionsBoundary",
	"iam:PutUserPolicy",
	"iam:SetDefaultPolicyVersion",
	"iam:UpdateAssumeRolePolicy",
	"iam:UpdateLoginProfile",
}

# Each takes a role and runs code, a template or a pipeline of the caller's with it.
_running_actions := {
	"autoscaling:CreateLaunchConfiguration",
	"cloudformation:CreateStack",
	"cloudformation:CreateStackSet",
	"cloudformation:UpdateStack",
	"codebuild:CreateProject",
	"codebuild:UpdateProject",
	"datapipeline:CreatePipeline",
	"ec2:RunInstances",
	"ecs:RegisterTaskDefinition",
	"ecs:RunTask",
	"glue:CreateDevEndpoint",
	"glue:CreateJob",
	"glue:UpdateJob",
	"lambda:CreateFunction",
	"sagemaker:CreateNotebookInstance",
	"sagemaker:CreateProcessingJob",
	"sagemaker:CreateTrainingJob",
	"ssm:StartAutomationExecution",
	"states:CreateStateMachine",
}

# METADATA
# title: Full administration
# description: |
#   The numbers of the Allow statements about every action on any resource,
#   without a condition.
administration(document) := {i |
	some i, s in document.Statement
	s.Effect == "Allow"
	every_action(s)
	any_resource(s)
	not _conditional(s)
}

_conditional(statement) if count(statement.Condition) > 0
