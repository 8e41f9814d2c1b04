# METADATA
# title: GraphQL APIs do not rely on API keys
# description: |
#   An API key is a text that every client holds. Whoever takes it from a page
#   or an app may send any query until it runs out, and nobody can tell who it
#   was.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
#     description: Configuring authorization and authentication in AWS AppSync
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_graphql_api
#     description: aws_appsync_graphql_api.authentication_type
# custom:
#   resources: [aws_appsync_graphql_api]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   remediation: |
#     Use Cognito, OpenID Connect, IAM or a Lambda authorizer. Ignore this for
#     an API that is meant for everyone.
#
#     ```terraform
#     resource "aws_appsync_graphql_api" "example" {
#       authentication_type = "AMAZON_COGNITO_USER_POOLS"
#     }
#     ```
package policies.appsync.apis_require_strong_authorization

import data.lib.verdict

fail contains verdict.fail("an API key is all that callers need", "authentication_type") if input.values.authentication_type == "API_KEY"
