# METADATA
# title: Replication instances have no public address
# description: |
#   A replication instance holds the credentials of the databases that it
#   connects, and their data while it moves. With a public address it can be
#   reached from the internet as far as its security groups let it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.PublicPrivate.html
#     description: Public and private replication instances
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_replication_instance#publicly_accessible-1
#     description: aws_dms_replication_instance.publicly_accessible
# custom:
#   resources: [aws_dms_replication_instance]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Turn it off. This replaces the instance; databases elsewhere are reached
#     through a VPN, peering or NAT.
#
#     ```terraform
#     resource "aws_dms_replication_instance" "example" {
#       replication_instance_id     = "example"
#       replication_instance_class  = "dms.t3.medium"
#       replication_subnet_group_id = aws_dms_replication_subnet_group.private.id
#       publicly_accessible         = false
#     }
#     ```
package policies.dms.replication_instances_are_private

import data.lib.verdict

# Default: false, which the provider sends where it is absent; the API's own default is
# true (provider 5.100, publicly_accessible; DMS API, CreateReplicationInstance).
fail contains verdict.fail("the replication instance has a public address", "publicly_accessible") if input.values.publicly_accessible == true
