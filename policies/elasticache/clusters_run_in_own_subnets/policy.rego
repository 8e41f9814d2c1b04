# METADATA
# title: Caches stand in subnets that were chosen for them
# description: |
#   Without a subnet group of its own a cache lands in the default VPC, beside
#   whatever else nobody placed. Caches have no public address, but everything
#   in that VPC is a neighbour.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html
#     description: Subnets and subnet groups
#   - ref: https://docs.aws.amazon.com/memorydb/latest/devguide/subnetgroups.html
#     description: Subnets and subnet groups in MemoryDB
# custom:
#   resources:
#     - aws_elasticache_cluster
#     - aws_elasticache_replication_group
#     - aws_elasticache_serverless_cache
#     - aws_memorydb_cluster
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Name a subnet group of private subnets. This replaces a cache that exists.
#
#     ```terraform
#     resource "aws_elasticache_subnet_group" "example" {
#       name       = "example"
#       subnet_ids = aws_subnet.private[*].id
#     }
#
#     resource "aws_elasticache_replication_group" "example" {
#       replication_group_id = "example"
#       description          = "sessions"
#       subnet_group_name    = aws_elasticache_subnet_group.example.name
#     }
#     ```
package policies.elasticache.clusters_run_in_own_subnets

import data.lib.verdict

# Default: the default VPC (ElastiCache API, CreateReplicationGroup,
# CacheSubnetGroupName, and CreateServerlessCache, SubnetIds; MemoryDB API, CreateCluster, SubnetGroupName).
fail contains verdict.fail("the cache stands in the default VPC", "subnet_group_name") if {
	input.type != "aws_elasticache_serverless_cache"
	not chosen
}

fail contains verdict.fail("the cache stands in the default VPC", "subnet_ids") if {
	input.type == "aws_elasticache_serverless_cache"
	count(object.get(input.values, "subnet_ids", [])) == 0
}

chosen if named(input.values.subnet_group_name)

named(group) if not group in {"", "default"}

# A node of a replication group is where the group is.
skip if {
	input.type == "aws_elasticache_cluster"
	input.values.replication_group_id
}
