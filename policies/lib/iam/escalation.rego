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
	some s in document.Statement
	s.Effect == "Allow"
	actions := _tabled(s, _permission_actions)
	count(actions) > 0
	not every_action(s)
	_iam_wide(s)
	not _bounded(s)
	some action in _left(document, s, actions)
}

_passing(document) := {sprintf("iam:PassRole with %s", [action]) |
	_passes_any_role(document)
	some s in document.Statement
	s.Effect == "Allow"
	actions := _tabled(s, _running_actions)
	count(actions) > 0
	not every_action(s)
	some action in _left(document, s, actions)
}

_passes_any_role(document) if {
	some s in document.Statement
	s.Effect == "Allow"
	count(_tabled(s, {"iam": {"passrole": "iam:PassRole"}})) > 0
	not every_action(s)
	all_of(s, "iam", "role")
	not _passed_to_named(s)
	count(_left(document, s, {"iam:PassRole"})) > 0
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
	"iam": {
		"addusertogroup": "iam:AddUserToGroup",
		"attachgrouppolicy": "iam:AttachGroupPolicy",
		"attachrolepolicy": "iam:AttachRolePolicy",
		"attachuserpolicy": "iam:AttachUserPolicy",
		"createaccesskey": "iam:CreateAccessKey",
		"createloginprofile": "iam:CreateLoginProfile",
		"createpolicyversion": "iam:CreatePolicyVersion",
		"deleterolepermissionsboundary": "iam:DeleteRolePermissionsBoundary",
		"deleteuserpermissionsboundary": "iam:DeleteUserPermissionsBoundary",
		"putgrouppolicy": "iam:PutGroupPolicy",
		"putrolepermissionsboundary": "iam:PutRolePermissionsBoundary",
		"putrolepolicy": "iam:PutRolePolicy",
		"putuserpermissionsboundary": "iam:PutUserPermissionsBoundary",
		"putuserpolicy": "iam:PutUserPolicy",
		"setdefaultpolicyversion": "iam:SetDefaultPolicyVersion",
		"updateassumerolepolicy": "iam:UpdateAssumeRolePolicy",
		"updateloginprofile": "iam:UpdateLoginProfile",
	},
}

# Each takes a role and runs code, a template or a pipeline of the caller's with it.
_running_actions := {
	"autoscaling": {
		"createlaunchconfiguration": "autoscaling:CreateLaunchConfiguration",
	},
	"cloudformation": {
		"createstack": "cloudformation:CreateStack",
		"createstackset": "cloudformation:CreateStackSet",
		"updatestack": "cloudformation:UpdateStack",
	},
	"codebuild": {
		"createproject": "codebuild:CreateProject",
		"updateproject": "codebuild:UpdateProject",
	},
	"datapipeline": {
		"createpipeline": "datapipeline:CreatePipeline",
	},
	"ec2": {
		"runinstances": "ec2:RunInstances",
	},
	"ecs": {
		"registertaskdefinition": "ecs:RegisterTaskDefinition",
		"runtask": "ecs:RunTask",
	},
	"glue": {
		"createdevendpoint": "glue:CreateDevEndpoint",
		"createjob": "glue:CreateJob",
		"updatejob": "glue:UpdateJob",
	},
	"lambda": {
		"createfunction": "lambda:CreateFunction",
	},
	"sagemaker": {
		"createnotebookinstance": "sagemaker:CreateNotebookInstance",
		"createprocessingjob": "sagemaker:CreateProcessingJob",
		"createtrainingjob": "sagemaker:CreateTrainingJob",
	},
	"ssm": {
		"startautomationexecution": "ssm:StartAutomationExecution",
	},
	"states": {
		"createstatemachine": "states:CreateStateMachine",
	},
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
