# METADATA
# title: Search domains and collections are not reachable from the internet
# description: |
#   A domain outside a VPC has an endpoint on the internet, and its access
#   policy is all that stands between anybody and its data. A domain can be
#   given a VPC only when it is made. A serverless collection is public where
#   its network policy says so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html
#     description: Launching OpenSearch Service domains within a VPC
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
#     description: Network access for Amazon OpenSearch Serverless
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain, aws_opensearchserverless_security_policy]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: high
#   remediation: |
#     Put the domain into private subnets. This replaces it: make the new one
#     beside it and move the data by snapshot.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       domain_name = "example"
#
#       vpc_options {
#         subnet_ids         = [aws_subnet.private.id]
#         security_group_ids = [aws_security_group.search.id]
#       }
#     }
#     ```
package policies.opensearch.domains_run_in_a_vpc

import data.lib.verdict

# Default: a public endpoint (OpenSearch Service API, CreateDomain, VPCOptions).
fail contains verdict.fail("the domain has a public endpoint", "vpc_options") if {
	input.type != "aws_opensearchserverless_security_policy"
	not in_vpc
}

in_vpc if {
	some options in input.values.vpc_options
	count(options.subnet_ids) > 0
}

# A network policy is a list of {"Rules", "AllowFromPublic", "SourceVPCEs"}, in JSON.
fail contains verdict.fail("the network policy lets the internet reach collections", "policy") if {
	input.type == "aws_opensearchserverless_security_policy"
	input.values.type == "network"
	some entry in json.unmarshal(input.values.policy)
	entry.AllowFromPublic == true
}

unknown contains verdict.unknown("policy", "the policy is not JSON") if {
	input.type == "aws_opensearchserverless_security_policy"
	input.values.type == "network"
	not readable
}

readable if json.is_valid(input.values.policy)

skip if {
	input.type == "aws_opensearchserverless_security_policy"
	input.values.type == "encryption"
}
