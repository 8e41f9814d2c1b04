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

fail contains verdict.fail(sprintf("%s has the managed policy %s", [service, name]), "policy_arn") if {
	some role in related.from(input, "role")
	some service in compute_of(role)
	name := full_access(input.values.policy_arn)
}

fail contains verdict.fail(sprintf("%s has the managed policy %s", [service, name]), sprintf("managed_policy_arns[%d]", [i])) if {
	some service in compute_of(input)
	some i, arn in input.values.managed_policy_arns
	name := full_access(arn)
}

compute_of(role) := {service |
	some statement in role.documents.assume_role_policy.Statement
	statement.Effect == "Allow"
	some service in (iam.services(statement) & compute)
}

compute := {
	"bedrock.amazonaws.com", "codebuild.amazonaws.com", "ec2.amazonaws.com", "ecs-tasks.amazonaws.com", "glue.amazonaws.com",
	"lambda.amazonaws.com", "sagemaker.amazonaws.com", "states.amazonaws.com",
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
