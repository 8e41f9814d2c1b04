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

_alone(document) := {action |
	some grant in allowed(document, _permission_actions)
	not every_action(grant.statement)
	_iam_wide(grant.statement)
	not _bounded(grant.statement)
	some action in grant.actions
}

_passing(document) := {sprintf("iam:PassRole with %s", [action]) |
	some pass in allowed(document, {"iam:PassRole"})
	not every_action(pass.statement)
	all_of(pass.statement, "iam", "role")
	not _passed_to_named(pass.statement)
	some run in allowed(document, _running_actions)
	not every_action(run.statement)
	some action in run.actions
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
	"iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy",
	"iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreatePolicyVersion", "iam:DeleteRolePermissionsBoundary",
	"iam:DeleteUserPermissionsBoundary", "iam:PutGroupPolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy",
	"iam:PutUserPermissionsBoundary", "iam:PutUserPolicy", "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy",
	"iam:UpdateLoginProfile",
}

# Each takes a role and runs code, a template or a pipeline of the caller's with it.
_running_actions := {
	"autoscaling:CreateLaunchConfiguration", "cloudformation:CreateStack", "cloudformation:CreateStackSet",
	"cloudformation:UpdateStack", "codebuild:CreateProject", "codebuild:UpdateProject", "datapipeline:CreatePipeline",
	"ec2:RunInstances", "ecs:RegisterTaskDefinition", "ecs:RunTask", "glue:CreateDevEndpoint", "glue:CreateJob", "glue:UpdateJob",
	"lambda:CreateFunction", "sagemaker:CreateNotebookInstance", "sagemaker:CreateProcessingJob",
	"sagemaker:CreateTrainingJob", "ssm:StartAutomationExecution", "states:CreateStateMachine",
}

# METADATA
# title: Full administration
# description: |
#   The numbers of the Allow statements about every action on any resource,
#   without a condition.
administration(document) := {i |
	some i, s in allows(document)
	every_action(s)
	any_resource(s)
	count(object.get(s, "Condition", [])) == 0
}
