# METADATA
# title: Kafka brokers have no public addresses
# description: |
#   Public access gives every broker an address on the internet. Clients
#   elsewhere can come in over a private connection to the VPC, or over MSK's
#   multi-VPC connectivity, without that.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html
#     description: Public access to an MSK provisioned cluster
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/aws-access-mult-vpc.html
#     description: Multi-VPC private connectivity
# custom:
#   resources: [aws_msk_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Turn public access off; clients outside lose their connection, so give
#     them another way first.
#
#     ```terraform
#     resource "aws_msk_cluster" "example" {
#       cluster_name = "example"
#
#       broker_node_group_info {
#         connectivity_info {
#           public_access {
#             type = "DISABLED"
#           }
#         }
#       }
#     }
#     ```
package policies.msk.clusters_are_not_public

import data.lib.verdict

# Default: DISABLED; it can only be turned on after the cluster is made (MSK
# Developer Guide, "Public access").
fail contains verdict.fail("the brokers have public addresses", path) if {
	access := input.values.broker_node_group_info[0].connectivity_info[0].public_access[0]
	access.type == "SERVICE_PROVIDED_EIPS"
	path := "broker_node_group_info[0].connectivity_info[0].public_access[0].type"
}
