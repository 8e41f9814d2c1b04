# METADATA
# title: Function URLs do not let every website call them
# description: |
#   With the origin * any page that a user opens may call the function from the
#   user's browser and read the answer.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html
#     description: Creating and managing Lambda function URLs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url
#     description: aws_lambda_function_url.cors
# custom:
#   resources: [aws_lambda_function_url]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Name the origins of the pages that call the function.
#
#     ```terraform
#     resource "aws_lambda_function_url" "example" {
#       cors {
#         allow_origins = ["https://app.example.com"]
#       }
#     }
#     ```
package policies.lambda.function_urls_limit_origins

import data.lib.verdict

fail contains verdict.fail("pages from everywhere may call the function", sprintf("cors[%d].allow_origins", [i])) if {
	some i, cors in input.values.cors
	"*" in cors.allow_origins
}
