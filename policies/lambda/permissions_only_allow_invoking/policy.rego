# METADATA
# title: Permissions of functions only allow to invoke them
# description: |
#   What may call a function need not read its code or change it. A permission
#   for every action lets the caller put other code in its place, which then
#   runs with the function's role.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
#     description: Viewing resource-based IAM policies in Lambda
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
#     description: aws_lambda_permission.action
# custom:
#   resources: [aws_lambda_permission]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Allow lambda:InvokeFunction, or lambda:InvokeFunctionUrl for a URL.
#
#     ```terraform
#     resource "aws_lambda_permission" "example" {
#       action = "lambda:InvokeFunction"
#     }
#     ```
package policies.lambda.permissions_only_allow_invoking

import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows more than invoking", [input.values.action]), "action") if not invoking

invoking if startswith(lower(input.values.action), "lambda:invoke")
