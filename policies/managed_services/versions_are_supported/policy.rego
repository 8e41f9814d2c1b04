# METADATA
# title: Engines are within their standard support
# description: |
#   After its standard support ends an engine gets fixes for the worst holes
#   only, at a surcharge, or none at all, until AWS upgrades it at a time of its
#   own choosing. The dates are in a table with its sources and its date; a
#   version that it does not know is unknown.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html
#     description: Amazon RDS Extended Support
#   - ref: https://docs.aws.amazon.com/documentdb/latest/devguide/docdb-version-support-dates.html
#     description: Amazon DocumentDB engine version support dates
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html
#     description: Supported Apache Kafka versions
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_docdb_cluster
#     - aws_elasticache_cluster
#     - aws_elasticache_replication_group
#     - aws_mq_broker
#     - aws_msk_cluster
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   risk: high
#   remediation: |
#     Upgrade to a version that is supported for some years to come. Try it on a
#     copy first: a blue/green deployment, or a restored snapshot.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                      = "postgres"
#       engine_version              = "17"
#       allow_major_version_upgrade = true
#     }
#     ```
package policies.managed_services.versions_are_supported

import data.lib.tables
import data.lib.verdict

# ElastiCache's engine is redis unless named (provider 5.100).
engine := lower(object.get(input.values, "engine", "redis")) if input.type == "aws_elasticache_replication_group"

engine := lower(input.values.engine) if input.type in {"aws_db_instance", "aws_rds_cluster", "aws_elasticache_cluster"}

engine := "docdb" if input.type == "aws_docdb_cluster"

engine := lower(input.values.engine_type) if input.type == "aws_mq_broker"

engine := "kafka" if input.type == "aws_msk_cluster"

argument := "kafka_version" if input.type == "aws_msk_cluster"

argument := "engine_version" if input.type != "aws_msk_cluster"

version := input.values.kafka_version if input.type == "aws_msk_cluster"

version := input.values.engine_version if input.type != "aws_msk_cluster"

end := tables.support_end(engine, version)

fail contains verdict.fail(sprintf("%s %s is out of standard support since %s", [engine, version, end]), argument) if {
	end != ""
	tables.passed(end, data.plumb.now_ns)
}

unknown contains verdict.unknown(argument, "the table of supported versions does not know this one") if {
	tables.engines[engine]
	version
	not listed
}

listed if is_string(end)

unknown contains verdict.unknown(argument, "AWS chose the version when the resource was made") if {
	tables.engines[engine]
	not version
}

# Engines that the table does not cover; what follows a cluster, a group or a source.
skip if not covered

covered if tables.engines[engine]

skip if {
	input.type == "aws_elasticache_cluster"
	input.values.replication_group_id
}

skip if {
	not version
	derived
}

derived if input.values.replicate_source_db

derived if input.values.replication_source_identifier

derived if input.values.global_cluster_identifier

derived if input.values.global_replication_group_id

skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}
