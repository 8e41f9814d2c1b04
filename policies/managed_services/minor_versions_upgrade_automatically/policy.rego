# METADATA
# title: Managed data services take minor versions by themselves
# description: |
#   Minor versions bring the fixes for holes that are known to everybody. Where
#   they are taken automatically, within the maintenance window, nobody has to
#   notice, plan and remember them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html#USER_UpgradeDBInstance.Upgrading.AutoMinorVersionUpgrades
#     description: Automatically upgrading the minor engine version
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html
#     description: Version management for ElastiCache
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/service-software.html
#     description: Service software updates in Amazon OpenSearch Service
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster_instance
#     - aws_neptune_cluster_instance
#     - aws_elasticache_cluster
#     - aws_elasticache_replication_group
#     - aws_memorydb_cluster
#     - aws_mq_broker
#     - aws_dms_replication_instance
#     - aws_redshift_cluster
#     - aws_opensearch_domain
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_securely_operate_reduce_management_scope
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on, and choose a maintenance window that suits. Where releases are
#     tested first, do the same by hand soon after each one, and waive this.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                     = "postgres"
#       auto_minor_version_upgrade = true
#       maintenance_window         = "sun:03:00-sun:04:00"
#     }
#     ```
package policies.managed_services.minor_versions_upgrade_automatically

import data.lib.verdict

fail contains verdict.fail("minor versions are not taken automatically", argument) if off

argument := "allow_version_upgrade" if input.type == "aws_redshift_cluster"

argument := "software_update_options[0].auto_software_update_enabled" if input.type == "aws_opensearch_domain"

argument := "auto_minor_version_upgrade" if not input.type in {"aws_redshift_cluster", "aws_opensearch_domain"}

# Default: true (provider 5.100, auto_minor_version_upgrade and allow_version_upgrade).
off if input.values.auto_minor_version_upgrade == false

off if input.values.allow_version_upgrade == false

# ElastiCache's flag is a text in the provider.
off if lower(input.values.auto_minor_version_upgrade) in {"false", "0", "f"}

# Default: false (provider 5.100; MQ API, CreateBroker; DMS API, CreateReplicationInstance as
# the provider calls it).
off if {
	input.type in {"aws_mq_broker", "aws_dms_replication_instance"}
	not input.values.auto_minor_version_upgrade == true
}

# Default: false (OpenSearch Service API, SoftwareUpdateOptions).
off if {
	input.type == "aws_opensearch_domain"
	not updates
}

updates if {
	some options in input.values.software_update_options
	options.auto_software_update_enabled == true
}

# A node of a replication group follows the group.
skip if {
	input.type == "aws_elasticache_cluster"
	input.values.replication_group_id
}
