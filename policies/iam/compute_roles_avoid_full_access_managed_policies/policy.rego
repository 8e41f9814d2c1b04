# METADATA
# title: Roles of machines and functions carry no FullAccess policy of AWS
# description: |
#   Code that can be tricked uses the role that it runs with. A FullAccess policy lets
#   it delete and share everything of a service in the account, far beyond the buckets
#   or tables that it works with.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
#     description: Managed policies and inline policies
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#     description: Apply least-privilege permissions
# custom:
#   resources: [aws_iam_role_policy_attachment, aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Attach a policy of your own that names the actions and resources that the code uses.
#
#     ```terraform
#     resource "aws_iam_role_policy_attachment" "example" {
#       role       = aws_iam_role.function.name
#       policy_arn = aws_iam_policy.example.arn
#     }
#     ```
package policies.iam.compute_roles_avoid_full_access_managed_policies

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("code that runs in %s has the managed policy %s", [services, name]), "policy_arn") if {
	some role in related.from(input, "role")
	services := compute_of(role)
	services != ""
	name := full_access(input.values.policy_arn)
}

fail contains verdict.fail(sprintf("code that runs in %s has the managed policy %s", [services, name]), sprintf("managed_policy_arns[%d]", [i])) if {
	services := compute_of(input)
	services != ""
	some i, arn in input.values.managed_policy_arns
	name := full_access(arn)
}

compute_of(role) := concat(" and ", sort({name |
	some statement in role.documents.assume_role_policy.Statement
	statement.Effect == "Allow"
	some service in iam.services(statement)
	name := compute[service]
}))

compute := {
	"bedrock.amazonaws.com": "Bedrock",
	"codebuild.amazonaws.com": "CodeBuild",
	"ec2.amazonaws.com": "EC2",
	"ec2.amazonaws.com.cn": "EC2",
	"ecs-tasks.amazonaws.com": "ECS",
	"glue.amazonaws.com": "Glue",
	"lambda.amazonaws.com": "Lambda",
	"sagemaker.amazonaws.com": "SageMaker",
	"states.amazonaws.com": "Step Functions",
}

# IAMFullAccess is said by no_admin_managed_policy_attached.
full_access(arn) := name if {
	regex.match(`^arn:[^:]*:iam::aws:policy/.*FullAccess(_?[vV][0-9]+)?$`, arn)
	name := regex.replace(arn, `^.*/`, "")
	name != "IAMFullAccess"
}

skip if {
	input.type == "aws_iam_role"
	not input.values.managed_policy_arns
}
