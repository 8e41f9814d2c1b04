# METADATA
# title: Functions that use a private database run in its VPC
# description: |
#   A function outside the VPC reaches a database only if the database is open
#   to the internet. That a function gets the address of a private one and has
#   no place in the VPC is a mistake, or a sign that the database will be opened
#   for it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
#     description: Giving Lambda functions access to resources in a VPC
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function
#     description: aws_lambda_function.vpc_config
# custom:
#   resources: [aws_lambda_function]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: low
#   remediation: |
#     Give the function subnets and a security group. Calls to the internet then
#     need a NAT gateway, those to AWS VPC endpoints.
#
#     ```terraform
#     resource "aws_lambda_function" "example" {
#       vpc_config {
#         subnet_ids         = aws_subnet.private[*].id
#         security_group_ids = [aws_security_group.function.id]
#       }
#     }
#     ```
package policies.lambda.functions_that_need_it_run_in_a_vpc

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the function uses a database in a VPC and is outside of it", "vpc_config") if {
	count(stores) > 0
	not inside
}

inside if {
	some config in input.values.vpc_config
	count(config.subnet_ids) > 0
}

stores := [store |
	some store in related.from(input, "environment.variables")
	store.type in kinds
	not store.values.publicly_accessible == true
]

# Those that always stand in a VPC.
kinds := {
	"aws_db_instance", "aws_db_proxy", "aws_docdb_cluster", "aws_elasticache_cluster",
	"aws_elasticache_replication_group", "aws_elasticache_serverless_cache",
	"aws_memorydb_cluster", "aws_neptune_cluster", "aws_rds_cluster", "aws_redshift_cluster",
}
