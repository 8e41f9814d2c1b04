# METADATA
# title: Responses tell browsers to come back over HTTPS
# description: |
#   A browser that has been told so (HSTS) never asks a site over plain HTTP
#   again, which leaves nobody a first request to redirect. A header that lets
#   every site send requests with the user's cookies gives away what the cookies
#   protect.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-response-headers.html
#     description: Add or remove HTTP headers in CloudFront responses
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
#     description: Managed response headers policies
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Attach a policy with strict transport security, or the managed
#     SecurityHeadersPolicy.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       default_cache_behavior {
#         response_headers_policy_id = "67f7725c-6f97-4210-82d7-5512b31e9d03" # Managed-SecurityHeadersPolicy
#       }
#     }
#     ```
package policies.cloudfront.responses_carry_security_headers

import data.lib.related
import data.lib.verdict

# Managed policies for CORS alone: SimpleCORS and CORS-With-Preflight (the page
# above, read 2026-11).
without_security_headers := {"60669652-455b-4ae9-85a4-c4c02393f86c", "5cc3b908-e619-4b99-88e5-2cf7f45965bd"}

# Default: none (CloudFront API, DefaultCacheBehavior, ResponseHeadersPolicyId).
fail contains verdict.fail("responses carry no security headers", sprintf("default_cache_behavior[%d].response_headers_policy_id", [i])) if {
	some i, behavior in input.values.default_cache_behavior
	not headed(behavior)
}

fail contains verdict.at(headers, "browsers are not told to stay with HTTPS for a year", "security_headers_config[0].strict_transport_security[0].access_control_max_age_sec") if {
	some headers in attached
	not strict(headers.values)
}

fail contains verdict.at(headers, "every site may send requests with the user's credentials", "cors_config[0].access_control_allow_origins") if {
	some headers in attached
	some cors in headers.values.cors_config
	cors.access_control_allow_credentials == true
	some origins in cors.access_control_allow_origins
	"*" in origins.items
}

# Managed policies with security headers: SecurityHeadersPolicy,
# CORS-and-SecurityHeadersPolicy, CORS-with-preflight-and-SecurityHeadersPolicy.
with_security_headers := {
	"67f7725c-6f97-4210-82d7-5512b31e9d03",
	"e61eb60c-9c35-4d20-a928-2b84e02af89c",
	"eaab4381-ed33-4a86-88ca-d9558dc6cd63",
}

managed if {
	some behavior in input.values.default_cache_behavior
	behavior.response_headers_policy_id in (with_security_headers | without_security_headers)
}

attached := [headers |
	some headers in referred
	headers.mode == "managed"
]

# Looked up by name: managed policies are known, what others hold is not.
fail contains verdict.at(headers, "responses carry no security headers", "name") if {
	some headers in referred
	headers.mode == "data"
	headers.values.name in {"Managed-SimpleCORS", "Managed-CORS-With-Preflight"}
}

unknown contains verdict.unknown("default_cache_behavior[0].response_headers_policy_id", "what the policy that is looked up holds is known to AWS only") if {
	some headers in referred
	headers.mode == "data"
	not by_aws(headers.values)
}

by_aws(values) if startswith(values.name, "Managed-")

referred := [headers |
	not managed
	some headers in related.from(input, "default_cache_behavior.response_headers_policy_id")
	headers.type == "aws_cloudfront_response_headers_policy"
]

headed(behavior) if {
	behavior.response_headers_policy_id
	behavior.response_headers_policy_id != ""
	not behavior.response_headers_policy_id in without_security_headers
}

strict(values) if {
	some security in values.security_headers_config
	some transport in security.strict_transport_security
	transport.access_control_max_age_sec >= 31536000
}
