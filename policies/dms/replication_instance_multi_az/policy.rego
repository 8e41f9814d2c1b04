# METADATA
# title: Replication instances have a standby in a second zone
# description: |
#   A migration or a continuous replication stops with its instance. With a
#   standby it goes on in another zone without starting again.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html
#     description: Working with an AWS DMS replication instance
# custom:
#   resources: [aws_dms_replication_instance]
#   scope: resource
#   evidence:
#     - practice: rel_fault_isolation_multiaz_region_system
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn on Multi-AZ for replication that must not stop.
#
#     ```terraform
#     resource "aws_dms_replication_instance" "example" {
#       multi_az = true
#     }
#     ```
package policies.dms.replication_instance_multi_az

import data.lib.verdict

# Default: false (DMS API, CreateReplicationInstance, MultiAZ).
fail contains verdict.fail("the instance has no standby in a second zone", "multi_az") if not input.values.multi_az == true
