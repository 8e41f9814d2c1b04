# METADATA
# title: Authorizers of devices only see signed tokens
# description: |
#   With signing off AWS IoT calls the function for every token that anybody
#   sends. With it on, tokens that your own authority did not sign are turned
#   away before, and cost nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/config-custom-auth.html
#     description: Creating and managing custom authorizers
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iot_authorizer
#     description: aws_iot_authorizer.signing_disabled
# custom:
#   resources: [aws_iot_authorizer]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn signing on and name the public key. Devices must then send the
#     signature.
#
#     ```terraform
#     resource "aws_iot_authorizer" "example" {
#       signing_disabled          = false
#       token_key_name            = "token"
#       token_signing_public_keys = { main = file("token.pub") }
#     }
#     ```
package policies.iot.authorizers_check_signatures

import data.lib.verdict

# Default: false (IoT API, CreateAuthorizer).
fail contains verdict.fail("tokens without a signature reach the function", "signing_disabled") if input.values.signing_disabled == true
