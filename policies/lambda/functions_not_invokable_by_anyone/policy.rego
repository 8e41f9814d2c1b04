# METADATA
# title: Permissions of functions and layers say who may invoke, and from where
# description: |
#   A permission for everyone lets any AWS account run the function or read the
#   layer. One for a service without a source lets every customer of that
#   service have it call the function in their name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
#     description: Granting Lambda function access to AWS services
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-cross-account.html
#     description: Granting function access to other accounts
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
# custom:
#   resources: [aws_lambda_permission, aws_lambda_layer_version_permission]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Name the account, or the ARN that may call. For everybody in an
#     organisation name the organisation.
#
#     ```terraform
#     resource "aws_lambda_permission" "example" {
#       action        = "lambda:InvokeFunction"
#       function_name = aws_lambda_function.example.function_name
#       principal     = "sns.amazonaws.com"
#       source_arn    = aws_sns_topic.example.arn
#     }
#     ```
package policies.lambda.functions_not_invokable_by_anyone

import data.lib.verdict

fail contains verdict.fail("everyone may invoke the function", "principal") if {
	input.type == "aws_lambda_permission"
	everyone
	not sourced
	not input.values.principal_org_id
}

fail contains verdict.fail(sprintf("%s may invoke the function for anybody's resource", [input.values.principal]), "source_arn") if {
	input.type == "aws_lambda_permission"
	regex.match(`\.amazonaws\.com(\.cn)?$`, input.values.principal)
	not sourced
	not input.values.principal_org_id
}

# Alexa calls with a token of the skill in place of an ARN.
fail contains verdict.fail("every skill may invoke the function", "event_source_token") if {
	input.type == "aws_lambda_permission"
	input.values.principal in {"alexa-appkit.amazon.com", "alexa-connectedhome.amazon.com"}
	not input.values.event_source_token
}

sourced if {
	input.values.source_arn
	input.values.source_arn != "*"
}

sourced if input.values.source_account

everyone if input.values.principal in {"*", "arn:aws:iam::*:root"}

fail contains verdict.fail("every account may use the layer", "principal") if {
	input.type == "aws_lambda_layer_version_permission"
	input.values.principal == "*"
	not input.values.organization_id
}

# What is meant for a function URL without authorization is said of the URL.
skip if input.values.function_url_auth_type == "NONE"
