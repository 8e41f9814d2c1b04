# METADATA
# title: Databases have no public address
# description: |
#   A database with a public address is one open security group away from
#   everyone's password guesses and every unpatched hole of its engine.
#   Applications reach it inside the network, people through a VPN or Session
#   Manager.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
#     description: Working with a DB instance in a VPC
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#publicly_accessible-1
#     description: aws_db_instance.publicly_accessible
# custom:
#   resources:
#     - aws_db_instance
#     - aws_rds_cluster_instance
#     - aws_neptune_cluster_instance
#     - aws_neptunegraph_graph
#     - aws_timestreaminfluxdb_db_instance
#     - aws_lightsail_database
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   remediation: |
#     Turn it off, and put the database into private subnets. Clients outside
#     the network lose their way in: give them a VPN, or port forwarding through
#     Session Manager.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine               = "postgres"
#       db_subnet_group_name = aws_db_subnet_group.private.name
#       publicly_accessible  = false
#     }
#     ```
package policies.databases.not_publicly_accessible

import data.lib.verdict

# Default: false; the provider sends it where it is absent, for members of a cluster too
# (provider 5.100, internal/service/rds/cluster_instance.go; timestreaminfluxdb, lightsail and neptune
# document false).
fail contains verdict.fail("the database has a public address", "publicly_accessible") if input.values.publicly_accessible == true

# Default: false (Neptune Analytics API, CreateGraph, publicConnectivity).
fail contains verdict.fail("the graph has a public endpoint", "public_connectivity") if input.values.public_connectivity == true
