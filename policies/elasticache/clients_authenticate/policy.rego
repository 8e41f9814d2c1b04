# METADATA
# title: Caches ask who their clients are
# description: |
#   Without users or a token whoever reaches a cache's port may read, change and
#   flush everything in it: sessions, tokens, results of queries. A user without
#   a password, or the list of users that lets all in, comes to the same.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
#     description: Role-based access control for ElastiCache
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
#     description: Authenticating with the AUTH command
#   - ref: https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html
#     description: Authenticating users with access control lists in MemoryDB
# custom:
#   resources:
#     - aws_elasticache_replication_group
#     - aws_elasticache_serverless_cache
#     - aws_elasticache_user
#     - aws_memorydb_cluster
#     - aws_memorydb_user
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: high
#   remediation: |
#     Give the cache a group of users, best with IAM authentication. Clients
#     that sign in to nothing are refused from then on.
#
#     ```terraform
#     resource "aws_elasticache_user" "app" {
#       user_id       = "app"
#       user_name     = "app"
#       engine        = "valkey"
#       access_string = "on ~app:* +@read +@write"
#
#       authentication_mode {
#         type = "iam"
#       }
#     }
#
#     resource "aws_elasticache_user_group" "example" {
#       engine        = "valkey"
#       user_group_id = "example"
#       user_ids      = [aws_elasticache_user.app.user_id]
#     }
#
#     resource "aws_elasticache_replication_group" "example" {
#       replication_group_id       = "example"
#       description                = "sessions"
#       engine                     = "valkey"
#       transit_encryption_enabled = true
#       user_group_ids             = [aws_elasticache_user_group.example.user_group_id]
#     }
#     ```
package policies.elasticache.clients_authenticate

import data.lib.verdict

# Default: no authentication (ElastiCache API, CreateReplicationGroup, AuthToken and UserGroupIds).
fail contains verdict.fail("clients need not authenticate", "") if {
	input.type == "aws_elasticache_replication_group"
	not input.values.auth_token
	count(object.get(input.values, "user_group_ids", [])) == 0
}

fail contains verdict.fail("clients need not authenticate", "user_group_id") if {
	input.type == "aws_elasticache_serverless_cache"
	not input.values.user_group_id
}

fail contains verdict.fail("the user needs no password", "no_password_required") if {
	input.values.no_password_required == true
	not switched_off
}

fail contains verdict.fail("the user needs no password", "authentication_mode[0].type") if {
	some mode in input.values.authentication_mode
	mode.type in {"no-password-required", "no-password"}
	not switched_off
}

# A user that may not sign in: how the user "default" is taken out of service.
switched_off if regex.match(`^\s*off(\s|$)`, input.values.access_string)

# The list open-access lets everybody do everything (MemoryDB Developer Guide,
# "Authenticating users with access control lists").
fail contains verdict.fail("the list open-access lets every client in", "acl_name") if {
	input.type == "aws_memorydb_cluster"
	input.values.acl_name == "open-access"
}

# A secondary group of a global datastore has the users of the primary.
skip if {
	input.type == "aws_elasticache_replication_group"
	input.values.global_replication_group_id
	not input.values.auth_token
	count(object.get(input.values, "user_group_ids", [])) == 0
}
