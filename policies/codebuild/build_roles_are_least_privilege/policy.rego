# METADATA
# title: Roles of builds and pipelines are not administrators
# description: |
#   A build runs code from many places. With an administrator's role every one
#   of its dependencies, and everyone who may change a build file, is
#   administrator of the account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html
#     description: Allow CodeBuild to interact with other AWS services
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/security-iam.html
#     description: Identity and access management for AWS CodePipeline
# custom:
#   resources: [aws_codebuild_project, aws_codepipeline, aws_codedeploy_deployment_group]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Give the role what its steps need. Deployments of infrastructure go
#     through a role of their own, limited by a permissions boundary.
#
#     ```terraform
#     resource "aws_iam_role_policy" "build" {
#       role   = aws_iam_role.build.id
#       policy = data.aws_iam_policy_document.build.json
#     }
#     ```
package policies.codebuild.build_roles_are_least_privilege

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("the role has the policy %s", [name]), attribute) if {
	some [attribute, role] in roles
	some name in powers(role)
	not role.values.permissions_boundary
}

# The attribute that names a role, and the role.
roles contains ["service_role", role] if {
	some role in related.from(input, "service_role")
	role.type == "aws_iam_role"
}

roles contains ["role_arn", role] if {
	some role in related.from(input, "role_arn")
	role.type == "aws_iam_role"
}

roles contains ["service_role_arn", role] if {
	some role in related.from(input, "service_role_arn")
	role.type == "aws_iam_role"
}

powers(role) := union({
	{managed |
		some attachment in related.to(role, "aws_iam_role_policy_attachment", "role")
		managed := administrator(attachment.values.policy_arn)
	},
	{managed |
		some attachment in related.to(role, "aws_iam_policy_attachment", "roles")
		managed := administrator(attachment.values.policy_arn)
	},
	{managed |
		some arn in role.values.managed_policy_arns
		managed := administrator(arn)
	},
})

administrator(arn) := name if {
	regex.match(`^arn:[^:]*:iam::aws:policy/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$`, arn)
	name := split(arn, "/")[1]
}

fail contains verdict.fail(sprintf("%s of the role allows everything", [iam.name(document, i)]), attribute) if {
	some [attribute, role] in roles
	not role.values.permissions_boundary
	some document in documents(role)
	some i, statement in iam.allows(document)
	iam.every_action(statement)
	iam.any_resource(statement)
}

documents(role) := array.concat(
	[document | some document in iam.identity_documents(role)],
	[document |
		some holder in holders(role)
		document := holder.documents.policy
	],
)

holders(role) := array.concat(
	related.to(role, "aws_iam_role_policy", "role"),
	[policy |
		some attachment in related.to(role, "aws_iam_role_policy_attachment", "role")
		some policy in related.from(attachment, "policy_arn")
	],
)
