# METADATA
# title: Cache groups fail over to a replica in another zone
# description: |
#   Without automatic failover a lost primary stays lost until someone acts, and
#   without Multi-AZ its replica may stand in the same failed zone. Both are off
#   by default.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html
#     description: Minimizing downtime with Multi-AZ
# custom:
#   resources: [aws_elasticache_replication_group]
#   scope: resource
#   evidence:
#     - practice: rel_fault_isolation_multiaz_region_system
#       strength: direct
#     - practice: rel_withstand_component_failures_failover2good
#       strength: direct
#     - practice: rel_withstand_component_failures_auto_healing_system
#       strength: partial
#   risk: high
#   remediation: |
#     Turn on both, with at least one replica for each shard.
#
#     ```terraform
#     resource "aws_elasticache_replication_group" "example" {
#       automatic_failover_enabled = true
#       multi_az_enabled           = true
#       num_cache_clusters         = 2
#     }
#     ```
package policies.elasticache.replicas_fail_over_across_zones

import data.lib.verdict

# Defaults: false, both (provider 5.100).
fail contains verdict.fail("the group does not fail over by itself", "automatic_failover_enabled") if {
	not input.values.automatic_failover_enabled == true
}

fail contains verdict.fail("the replicas may share the primary's zone", "multi_az_enabled") if {
	input.values.automatic_failover_enabled == true
	not input.values.multi_az_enabled == true
}
