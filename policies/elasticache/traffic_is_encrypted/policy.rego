# METADATA
# title: Caches only accept TLS
# description: |
#   Without TLS, sessions, tokens and whatever else is cached cross the network
#   in the clear, as do the passwords of the cache itself. In the mode
#   "preferred" a cluster accepts TLS and plain connections alike, which is
#   meant for the days of a migration.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
#     description: ElastiCache in-transit encryption
#   - ref: https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html
#     description: MemoryDB in-transit encryption
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_replication_group
#     description: aws_elasticache_replication_group
# custom:
#   resources: [aws_elasticache_replication_group, aws_elasticache_cluster, aws_memorydb_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn encryption in transit on. On a running group of version 7 set the
#     mode to preferred, move the clients to TLS, then set it to required; older
#     versions are replaced.
#
#     ```terraform
#     resource "aws_elasticache_replication_group" "example" {
#       replication_group_id       = "example"
#       description                = "sessions"
#       transit_encryption_enabled = true
#       transit_encryption_mode    = "required"
#     }
#     ```
package policies.elasticache.traffic_is_encrypted

import data.lib.verdict

# Default: false (ElastiCache API, CreateReplicationGroup and CreateCacheCluster, TransitEncryptionEnabled).
fail contains verdict.fail("connections are not encrypted", "transit_encryption_enabled") if {
	input.type in {"aws_elasticache_replication_group", "aws_elasticache_cluster"}
	not input.values.transit_encryption_enabled == true
}

fail contains verdict.fail("plain connections are accepted beside TLS", "transit_encryption_mode") if {
	input.values.transit_encryption_enabled == true
	input.values.transit_encryption_mode == "preferred"
}

# Default: true (provider 5.100, tls_enabled).
fail contains verdict.fail("connections are not encrypted", "tls_enabled") if {
	input.type == "aws_memorydb_cluster"
	input.values.tls_enabled == false
}

# A node of a replication group, and a secondary group of a global datastore, are
# as the group is that they belong to.
skip if {
	input.type == "aws_elasticache_cluster"
	input.values.replication_group_id
}

skip if {
	not "transit_encryption_enabled" in object.keys(input.values)
	input.values.global_replication_group_id
}
