# METADATA
# title: DAX endpoints use TLS
# description: |
#   Items travel between applications and a DAX cluster as they are unless the
#   cluster's endpoint uses TLS. It does not by default, and this can only be
#   chosen when the cluster is made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html
#     description: DAX encryption in transit
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dax_cluster
#     description: aws_dax_cluster
# custom:
#   resources: [aws_dax_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Set the endpoint to TLS. This replaces the cluster and changes its
#     address; clients need a version that knows the scheme daxs.
#
#     ```terraform
#     resource "aws_dax_cluster" "example" {
#       cluster_name                     = "example"
#       node_type                        = "dax.r5.large"
#       replication_factor               = 3
#       iam_role_arn                     = aws_iam_role.dax.arn
#       cluster_endpoint_encryption_type = "TLS"
#     }
#     ```
package policies.dax.endpoints_use_tls

import data.lib.verdict

# Default: NONE (DAX API, CreateCluster, ClusterEndpointEncryptionType).
fail contains verdict.fail("the endpoint does not use TLS", "cluster_endpoint_encryption_type") if {
	not input.values.cluster_endpoint_encryption_type == "TLS"
}
