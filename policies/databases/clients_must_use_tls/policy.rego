# METADATA
# title: Databases refuse connections without TLS
# description: |
#   Databases offer TLS, but most engines also take plain connections unless a
#   parameter says otherwise. One client with a careless connection string then
#   sends its password and its data in the clear.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
#     description: Using SSL with a PostgreSQL DB instance
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
#     description: Requiring SSL/TLS for all connections to a MySQL DB instance
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html
#     description: Requiring SSL/TLS for all connections to a MariaDB DB instance
#   - ref: https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html
#     description: Encrypting data in transit in Amazon DocumentDB
# custom:
#   resources:
#     - aws_db_parameter_group
#     - aws_rds_cluster_parameter_group
#     - aws_docdb_cluster_parameter_group
#     - aws_neptune_cluster_parameter_group
#     - aws_db_instance
#     - aws_rds_cluster
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Require TLS in a parameter group of your own, after all clients use it:
#     others are refused from then on.
#
#     ```terraform
#     resource "aws_db_parameter_group" "example" {
#       family = "mysql8.0"
#
#       parameter {
#         name  = "require_secure_transport"
#         value = "1"
#       }
#     }
#
#     resource "aws_db_instance" "example" {
#       engine               = "mysql"
#       parameter_group_name = aws_db_parameter_group.example.name
#     }
#     ```
package policies.databases.clients_must_use_tls

import data.lib.related
import data.lib.verdict

off := {"0", "off", "false", "disabled"}

# The parameter that says so, by engine.
switch := "rds.force_ssl" if regex.match(`postgres|sqlserver`, family)

switch := "require_secure_transport" if regex.match(`^(aurora-)?mysql|^mariadb`, family)

switch := "tls" if startswith(family, "docdb")

switch := "neptune_enforce_ssl" if startswith(family, "neptune")

# Oracle and Db2 have other means. In an instance's group Aurora's parameters
# have no effect: they are the cluster's.
applies if {
	switch
	not of_a_member
}

of_a_member if {
	input.type in {"aws_db_parameter_group", "aws_db_instance"}
	startswith(family, "aurora")
}

fail contains verdict.fail(sprintf("%s is %s", [parameter.name, lower(parameter.value)]), sprintf("parameter[%d].value", [i])) if {
	applies
	some i, parameter in input.values.parameter
	parameter.name == switch
	lower(parameter.value) in off
}

fail contains verdict.fail(sprintf("%s is off by default in %s", [switch, family]), "") if {
	is_group
	applies
	not said
	plain_by_default
}

said if {
	some parameter in input.values.parameter
	parameter.name == switch
}

is_group if input.values.family

# Default: rds.force_ssl is 1 from PostgreSQL 15 on ("Using SSL with a PostgreSQL
# DB instance"), from 17 on for Aurora ("Securing Aurora PostgreSQL data with SSL/TLS"), and 0
# for SQL Server. require_secure_transport is ON from MariaDB 11.8 and Aurora MySQL
# 8.4 on ("Comparing Aurora MySQL version 3 and version 8.4"), else OFF.
# DocumentDB and Neptune have theirs on.
plain_by_default if {
	startswith(family, "postgres")
	version[0] < 15
}

plain_by_default if {
	startswith(family, "aurora-postgresql")
	version[0] < 17
}

plain_by_default if startswith(family, "sqlserver")

plain_by_default if startswith(family, "mysql")

plain_by_default if {
	startswith(family, "aurora-mysql")
	count(version) > 0
	version < [8, 4]
}

plain_by_default if {
	startswith(family, "mariadb")
	count(version) > 0
	version < [11, 8]
}

# The first two numbers behind the engine's name: mariadb10.11, postgres14.
version := [to_number(n) |
	some n in regex.find_all_string_submatch_n(`^[a-z-]+(\d+)(?:\.(\d+))?`, family, 1)[0]
	regex.match(`^\d+$`, n)
]

family := input.values.family

# An instance or cluster is judged where it has a default group, which nobody can
# change: the family is the engine and its version.
family := sprintf("%s%s", [input.values.engine, object.get(input.values, "engine_version", "")]) if {
	not is_group
	uses_default
	input.values.engine
}

fail contains verdict.fail(sprintf("%s is off in the default parameter group", [switch]), group_argument) if {
	not is_group
	applies
	plain_by_default
}

unknown contains verdict.unknown("engine_version", "AWS chooses the version, which decides the default") if {
	not is_group
	applies
	regex.match(`postgres|^mariadb|^aurora-mysql`, family)
	count(version) == 0
}

group_argument := "parameter_group_name" if input.type == "aws_db_instance"

group_argument := "db_cluster_parameter_group_name" if input.type == "aws_rds_cluster"

group_name := input.values.parameter_group_name

group_name := input.values.db_cluster_parameter_group_name

uses_default if not group_name

uses_default if startswith(group_name, "default.")

unknown contains verdict.unknown(group_argument, "the parameter group is not in the workload") if {
	not uses_default
	count(related.from(input, group_argument)) == 0
}

# Groups in the workload are judged themselves, members with their cluster, and a replica without an
# engine of its own has its source's group unless it names one.
skip if {
	not is_group
	not uses_default
	count(related.from(input, group_argument)) > 0
}

skip if {
	not is_group
	uses_default
	not applies
}

skip if {
	is_group
	not applies
}
