# METADATA
# title: Databases stand in subnets that were chosen for them
# description: |
#   Without a subnet group of its own a database lands in the default VPC, whose
#   subnets are public and shared with whatever else nobody placed. With one it
#   can be put into private subnets that route only where it needs to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
#     description: Working with a DB instance in a VPC
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.VPC.html
#     description: Setting up a network for a replication instance
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_docdb_cluster
#     - aws_neptune_cluster
#     - aws_redshift_cluster
#     - aws_dms_replication_instance
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: medium
#   remediation: |
#     Name a subnet group of private subnets. This moves or replaces a database
#     that exists: restore it from a snapshot.
#
#     ```terraform
#     resource "aws_db_subnet_group" "example" {
#       name       = "example"
#       subnet_ids = aws_subnet.private[*].id
#     }
#
#     resource "aws_db_instance" "example" {
#       engine               = "postgres"
#       db_subnet_group_name = aws_db_subnet_group.example.name
#     }
#     ```
package policies.databases.subnet_group_is_named

import data.lib.verdict

# Default: the group "default" of the default VPC (RDS API, CreateDBInstance,
# DBSubnetGroupName; DMS API, CreateReplicationInstance, ReplicationSubnetGroupIdentifier).
fail contains verdict.fail("it stands in the default VPC", argument) if not chosen

chosen if named(input.values.db_subnet_group_name)

chosen if named(input.values.neptune_subnet_group_name)

chosen if named(input.values.cluster_subnet_group_name)

chosen if named(input.values.replication_subnet_group_id)

named(group) if not group in {"", "default"}

argument := {
	"aws_db_instance": "db_subnet_group_name",
	"aws_rds_cluster": "db_subnet_group_name",
	"aws_docdb_cluster": "db_subnet_group_name",
	"aws_neptune_cluster": "neptune_subnet_group_name",
	"aws_redshift_cluster": "cluster_subnet_group_name",
	"aws_dms_replication_instance": "replication_subnet_group_id",
}[input.type]

# A member is where its cluster is. A replica and a restored copy are where their
# source is, unless it lies in another region.
skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}

skip if {
	not chosen
	derived
}

derived if input.values.replicate_source_db

derived if input.values.replication_source_identifier

derived if input.values.snapshot_identifier

derived if input.values.snapshot_arn

derived if count(input.values.restore_to_point_in_time) > 0
