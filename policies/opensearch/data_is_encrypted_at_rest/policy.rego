# METADATA
# title: Search domains are encrypted at rest
# description: |
#   Indices, logs, swap files and automated snapshots of an unencrypted domain
#   can be read by whoever gets hold of the storage. Serverless collections are
#   always encrypted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html
#     description: Encryption of data at rest for Amazon OpenSearch Service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
#     description: aws_opensearch_domain
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt the domain. Domains older than OpenSearch or Elasticsearch 6.7 are
#     replaced by this; newer ones are changed in place.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       domain_name = "example"
#
#       encrypt_at_rest {
#         enabled    = true
#         kms_key_id = aws_kms_key.example.arn
#       }
#     }
#     ```
package policies.opensearch.data_is_encrypted_at_rest

import data.lib.verdict

# Default: off (OpenSearch Service API, CreateDomain, EncryptionAtRestOptions).
fail contains verdict.fail("the data is not encrypted at rest", "encrypt_at_rest") if {
	count(object.get(input.values, "encrypt_at_rest", [])) == 0
}

fail contains verdict.fail("the data is not encrypted at rest", "encrypt_at_rest[0].enabled") if {
	some options in input.values.encrypt_at_rest
	not options.enabled == true
}
