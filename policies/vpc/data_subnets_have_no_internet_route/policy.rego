# METADATA
# title: Subnets used by databases and caches have no route to an internet gateway
# description: |
#   A database in a subnet that is routed to the internet needs one wrong
#   security group or one public address to be reached from there. Without the
#   route, neither is enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
#     description: Configure route tables
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
#     description: Working with a DB instance in a VPC
# custom:
#   resources:
#     - aws_db_subnet_group
#     - aws_dms_replication_subnet_group
#     - aws_docdb_subnet_group
#     - aws_elasticache_subnet_group
#     - aws_memorydb_subnet_group
#     - aws_neptune_subnet_group
#     - aws_redshift_subnet_group
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   risk: high
#   remediation: |
#     Put data stores into subnets whose route table has no internet gateway.
#     What they need from outside they reach through NAT or endpoints.
#
#     ```terraform
#     resource "aws_db_subnet_group" "example" {
#       name       = "example"
#       subnet_ids = aws_subnet.private[*].id
#     }
#     ```
package policies.vpc.data_subnets_have_no_internet_route

import data.lib.network
import data.lib.related
import data.lib.verdict

fail contains verdict.at(route, "a subnet of data stores is routed to the internet", route.attribute) if {
	some subnet in related.from(input, "subnet_ids")
	some route in network.internet_routes(subnet)
}

unknown contains verdict.unknown("subnet_ids", "the subnets are not in the workload") if {
	count(related.from(input, "subnet_ids")) == 0
}
