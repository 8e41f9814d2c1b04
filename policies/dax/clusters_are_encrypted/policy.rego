# METADATA
# title: DAX clusters are encrypted at rest
# description: |
#   A DAX cluster writes cached table data, configuration and logs to its nodes'
#   disks. Encryption is off by default and can only be chosen when the cluster
#   is made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html
#     description: DAX encryption at rest
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dax_cluster
#     description: aws_dax_cluster
# custom:
#   resources: [aws_dax_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt the cluster. This replaces it; the cache fills again by itself.
#
#     ```terraform
#     resource "aws_dax_cluster" "example" {
#       cluster_name       = "example"
#       node_type          = "dax.r5.large"
#       replication_factor = 3
#       iam_role_arn       = aws_iam_role.dax.arn
#
#       server_side_encryption {
#         enabled = true
#       }
#     }
#     ```
package policies.dax.clusters_are_encrypted

import data.lib.verdict

# Default: false (DAX API, CreateCluster, SSESpecification).
fail contains verdict.fail("the data is not encrypted at rest", "server_side_encryption") if {
	count(object.get(input.values, "server_side_encryption", [])) == 0
}

fail contains verdict.fail("the data is not encrypted at rest", "server_side_encryption[0].enabled") if {
	some block in input.values.server_side_encryption
	not block.enabled == true
}
