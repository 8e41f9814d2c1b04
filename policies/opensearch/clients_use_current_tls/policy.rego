# METADATA
# title: Search domains require HTTPS with TLS 1.2 or later
# description: |
#   Without enforced HTTPS a client that speaks plain HTTP sends its credentials
#   and documents in the clear, and the domain answers. TLS 1.0 and 1.1 have
#   known weaknesses and are no longer considered encryption in good order.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html
#     description: Infrastructure security in Amazon OpenSearch Service
#   - ref: https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-domain-endpoint-options.html
#     description: Configuring domain endpoint options in Amazon CloudSearch
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain, aws_cloudsearch_domain]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Enforce HTTPS and name a policy that begins with TLS 1.2. Clients that
#     know neither are turned away.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       domain_name = "example"
#
#       domain_endpoint_options {
#         enforce_https       = true
#         tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
#       }
#     }
#     ```
package policies.opensearch.clients_use_current_tls

import data.lib.verdict

endpoints := object.get(input.values, "domain_endpoint_options", [])

# Default without the block: HTTP is accepted (OpenSearch Service API,
# DomainEndpointOptions, EnforceHTTPS); within it the provider sends true.
fail contains verdict.fail("plain HTTP is accepted", "domain_endpoint_options") if {
	input.type != "aws_cloudsearch_domain"
	count(endpoints) == 0
}

fail contains verdict.fail("plain HTTP is accepted", "domain_endpoint_options[0].enforce_https") if {
	some options in endpoints
	options.enforce_https == false
}

fail contains verdict.fail("TLS 1.0 is accepted", "domain_endpoint_options[0].tls_security_policy") if {
	some options in endpoints
	not options.enforce_https == false
	options.tls_security_policy == old_policy
}

# Default: false (CloudSearch API, DomainEndpointOptions, EnforceHTTPS).
fail contains verdict.fail("plain HTTP is accepted", "endpoint_options[0].enforce_https") if {
	input.type == "aws_cloudsearch_domain"
	not cloudsearch_https
}

fail contains verdict.fail("TLS 1.0 is accepted", "endpoint_options[0].tls_security_policy") if {
	some options in input.values.endpoint_options
	options.enforce_https == true
	options.tls_security_policy == old_policy
}

# The one policy that begins below TLS 1.2 (OpenSearch Service API, DomainEndpointOptions, TLSSecurityPolicy).
old_policy := "Policy-Min-TLS-1-0-2019-07"

cloudsearch_https if {
	some options in input.values.endpoint_options
	options.enforce_https == true
}

# Which policy AWS takes where none is named is documented for neither service.
unknown contains verdict.unknown("domain_endpoint_options[0].tls_security_policy", "no TLS policy is named, and AWS chooses one") if {
	some options in endpoints
	not options.enforce_https == false
	not options.tls_security_policy
}

unknown contains verdict.unknown("endpoint_options[0].tls_security_policy", "no TLS policy is named, and AWS chooses one") if {
	some options in input.values.endpoint_options
	options.enforce_https == true
	not options.tls_security_policy
}
