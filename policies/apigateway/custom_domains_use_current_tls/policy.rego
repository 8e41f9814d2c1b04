# METADATA
# title: Domain names of APIs ask for TLS 1.2 or later
# description: |
#   TLS 1.0 and 1.1 have known weaknesses and are withdrawn. A domain that still
#   accepts them lets an attacker in the network talk a client down to them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
#     description: Choose a security policy for your custom domain
#   - ref: https://datatracker.ietf.org/doc/html/rfc8996
#     description: RFC 8996, which deprecates TLS 1.0 and 1.1
# custom:
#   resources: [aws_api_gateway_domain_name, aws_apigatewayv2_domain_name]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Choose TLS_1_2 or one of the newer policies. Clients that are older than
#     2013 can no longer connect.
#
#     ```terraform
#     resource "aws_api_gateway_domain_name" "example" {
#       security_policy = "TLS_1_2"
#     }
#     ```
package policies.apigateway.custom_domains_use_current_tls

import data.lib.verdict

fail contains verdict.fail("clients may use TLS 1.0", "security_policy") if input.values.security_policy == "TLS_1_0"

# Which policy a domain without one gets depends on its kind and when it was made
# (API Gateway Developer Guide, "Choose a security policy").
unknown contains verdict.unknown("security_policy", "API Gateway chooses it") if {
	input.type == "aws_api_gateway_domain_name"
	not input.values.security_policy
}

# Only TLS_1_2 exists for HTTP APIs; a state may hold what was made before.
fail contains verdict.fail("clients may use TLS 1.0", sprintf("domain_name_configuration[%d].security_policy", [i])) if {
	some i, config in input.values.domain_name_configuration
	config.security_policy == "TLS_1_0"
}
