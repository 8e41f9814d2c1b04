# METADATA
# title: Identity pools give no credentials to visitors who have not signed in
# description: |
#   Whoever knows the id of an identity pool that takes guests, and it stands in
#   every app, gets credentials of the account. What they may do is then only as
#   narrow as the role for guests.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html
#     description: Identity pools console overview
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_identity_pool
#     description: aws_cognito_identity_pool
# custom:
#   resources: [aws_cognito_identity_pool]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   remediation: |
#     Refuse guests and the classic flow. An app that works before sign-in needs
#     another way to AWS.
#
#     ```terraform
#     resource "aws_cognito_identity_pool" "example" {
#       allow_unauthenticated_identities = false
#     }
#     ```
package policies.cognito.identity_pools_refuse_guests

import data.lib.verdict

# Defaults: false (Cognito API, CreateIdentityPool).
fail contains verdict.fail("guests get credentials", "allow_unauthenticated_identities") if input.values.allow_unauthenticated_identities == true

fail contains verdict.fail("the classic flow lets apps choose the role", "allow_classic_flow") if input.values.allow_classic_flow == true
