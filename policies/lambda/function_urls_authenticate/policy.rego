# METADATA
# title: Function URLs ask who is calling
# description: |
#   A function URL without authorization is an address on the internet that runs
#   code for whoever finds it, at the account's cost and with the function's
#   role. There is no web ACL and no throttle before it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
#     description: Control access to Lambda function URLs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url
#     description: aws_lambda_function_url.authorization_type
# custom:
#   resources: [aws_lambda_function_url]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   remediation: |
#     Use AWS_IAM, with CloudFront and an origin access control before it for
#     browsers. Ignore this for webhooks that check a signature.
#
#     ```terraform
#     resource "aws_lambda_function_url" "example" {
#       authorization_type = "AWS_IAM"
#     }
#     ```
package policies.lambda.function_urls_authenticate

import data.lib.verdict

fail contains verdict.fail("anybody may call the function", "authorization_type") if input.values.authorization_type == "NONE"
