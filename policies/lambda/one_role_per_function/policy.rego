# METADATA
# title: Functions have roles of their own
# description: |
#   A role that several functions share must allow what each of them needs, and
#   so allows every one of them too much. A hole in the smallest then opens what
#   the largest may do.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
#     description: Defining Lambda function permissions with an execution role
# custom:
#   resources: [aws_lambda_function]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_permissions_define
#       strength: partial
#   risk: low
#   remediation: |
#     Give each function a role with what it needs.
#
#     ```terraform
#     resource "aws_lambda_function" "example" {
#       role = aws_iam_role.example.arn
#     }
#     ```
package policies.lambda.one_role_per_function

import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("%d functions share the role", [count(functions)]), "role") if {
	some role in related.from(input, "role")
	functions := related.to(role, "aws_lambda_function", "role")
	count(functions) > 1
}
