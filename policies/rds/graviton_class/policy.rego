# METADATA
# title: Open source databases run on Graviton
# description: |
#   AWS's own processors do the same database work for less money and, by AWS's
#   figures, with up to 60 percent less energy. MySQL, PostgreSQL and MariaDB
#   run on them unchanged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html
#     description: DB instance classes
#   - ref: https://aws.amazon.com/ec2/graviton/
#     description: AWS Graviton processors
# custom:
#   resources: [aws_db_instance, aws_docdb_cluster_instance, aws_neptune_cluster_instance, aws_rds_cluster_instance]
#   scope: resource
#   evidence:
#     - practice: sus_sus_hardware_a3
#       strength: partial
#     - practice: cost_select_service_select_for_cost
#       strength: partial
#     - practice: perf_data_evaluate_configuration_options_data_store
#       strength: partial
#   risk: medium
#   remediation: |
#     Move to a class whose family ends in g, in a maintenance window: the
#     instance restarts.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       instance_class = "db.m7g.large"
#     }
#     ```
package policies.rds.graviton_class

import data.lib.verdict

# Engines that have Graviton classes ("DB instance classes": supported engines).
engines := {"mysql", "postgres", "mariadb", "aurora-mysql", "aurora-postgresql", "docdb", "neptune"}

fail contains verdict.fail(sprintf("%s is not a Graviton class", [class]), "instance_class") if {
	class := input.values.instance_class
	family := split(class, ".")[1]
	family != "serverless"
	not regex.match(`^[a-z]+[0-9]+g`, family)
}

skip if not engine in engines

# Default: docdb and neptune, of their own types of instance.
engine := input.values.engine

engine := "docdb" if {
	input.type == "aws_docdb_cluster_instance"
	not input.values.engine
}

engine := "neptune" if {
	input.type == "aws_neptune_cluster_instance"
	not input.values.engine
}
