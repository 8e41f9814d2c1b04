# METADATA
# title: Search nodes encrypt what they send each other
# description: |
#   The nodes of a domain exchange indexed data, queries and credentials.
#   Node-to-node encryption puts this under TLS; without it, it crosses the
#   network as it is.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html
#     description: Node-to-node encryption for Amazon OpenSearch Service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
#     description: aws_opensearch_domain
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn node-to-node encryption on. It cannot be turned off again, and
#     replaces domains older than OpenSearch or Elasticsearch 6.7.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       domain_name = "example"
#
#       node_to_node_encryption {
#         enabled = true
#       }
#     }
#     ```
package policies.opensearch.nodes_encrypt_traffic

import data.lib.verdict

# Default: off (OpenSearch Service API, CreateDomain, NodeToNodeEncryptionOptions).
fail contains verdict.fail("traffic between the nodes is not encrypted", "node_to_node_encryption") if {
	count(object.get(input.values, "node_to_node_encryption", [])) == 0
}

fail contains verdict.fail("traffic between the nodes is not encrypted", "node_to_node_encryption[0].enabled") if {
	some options in input.values.node_to_node_encryption
	not options.enabled == true
}
