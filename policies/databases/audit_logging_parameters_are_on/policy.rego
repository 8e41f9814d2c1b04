# METADATA
# title: Databases write an audit trail
# description: |
#   An exported log holds only what the engine writes, and most engines write
#   nothing about who changed or read what until a parameter, an extension or a
#   plugin turns it on. A database activity stream does the same outside the
#   administrator's reach.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html
#     description: Using pgAudit to log database activity
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.AuditPlugin.html
#     description: MariaDB Audit Plugin support for MySQL
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
#     description: Using advanced auditing with Aurora MySQL
#   - ref: https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
#     description: Auditing Amazon DocumentDB events
#   - ref: https://docs.aws.amazon.com/neptune/latest/userguide/auditing.html
#     description: Enabling Neptune audit logs
# custom:
#   resources:
#     - aws_db_parameter_group
#     - aws_rds_cluster_parameter_group
#     - aws_docdb_cluster_parameter_group
#     - aws_neptune_cluster_parameter_group
#     - aws_db_option_group
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn the trail on, at least for sign-in, permissions and definitions;
#     logging every statement costs performance and may log data. Some of these
#     need a restart.
#
#     ```terraform
#     resource "aws_rds_cluster_parameter_group" "example" {
#       family = "aurora-mysql8.0"
#
#       parameter {
#         name  = "server_audit_logging"
#         value = "1"
#       }
#
#       parameter {
#         name  = "server_audit_events"
#         value = "CONNECT,QUERY_DCL,QUERY_DDL"
#       }
#     }
#     ```
package policies.databases.audit_logging_parameters_are_on

import data.lib.related
import data.lib.verdict

# Default: audit_logs is disabled (DocumentDB Developer Guide, "Auditing Amazon DocumentDB
# events"), neptune_enable_audit_log is 0, server_audit_logging is 0.
fail contains verdict.fail("no audit trail is written", place("audit_logs")) if {
	input.type == "aws_docdb_cluster_parameter_group"
	not docdb_audits
}

docdb_audits if count(given("audit_logs") & {"enabled", "all", "ddl", "dml_read", "dml_write"}) > 0

fail contains verdict.fail("no audit trail is written", place("neptune_enable_audit_log")) if {
	input.type == "aws_neptune_cluster_parameter_group"
	not "1" in given("neptune_enable_audit_log")
}

fail contains verdict.fail("no audit trail is written", place("server_audit_logging")) if {
	input.type == "aws_rds_cluster_parameter_group"
	startswith(input.values.family, "aurora-mysql")
	not mysql_audits
	not streamed
}

mysql_audits if count(given("server_audit_logging") & {"1", "on"}) > 0

# PostgreSQL logs statements itself, or through pgAudit. Default: neither
# (log_statement is none; shared_preload_libraries is pg_stat_statements).
fail contains verdict.fail("no audit trail is written", place("shared_preload_libraries")) if {
	regex.match(postgres, input.values.family)
	not audited
	not streamed
}

postgres := `^postgres` if input.type == "aws_db_parameter_group"

postgres := `^(aurora-)?postgres` if input.type == "aws_rds_cluster_parameter_group"

audited if {
	some libraries in given("shared_preload_libraries")
	"pgaudit" in {trim_space(library) | some library in split(libraries, ",")}
}

audited if count(given("log_statement") & {"ddl", "mod", "all"}) > 0

# RDS for MySQL and MariaDB have a plugin for it, as an option.
fail contains verdict.fail("the group lacks the option MARIADB_AUDIT_PLUGIN", "") if {
	input.type == "aws_db_option_group"
	not has_plugin
}

has_plugin if {
	some option in input.values.option
	option.option_name == "MARIADB_AUDIT_PLUGIN"
}

given(name) := {lower(parameter.value) |
	some parameter in input.values.parameter
	parameter.name == name
}

place(name) := sprintf("parameter[%d].value", [min(at)]) if {
	at := {i | some i, parameter in input.values.parameter; parameter.name == name}
	count(at) > 0
} else := ""

# All clusters with this group send a database activity stream.
streamed if {
	clusters := related.to(input, "aws_rds_cluster", "db_cluster_parameter_group_name")
	count(clusters) > 0
	every cluster in clusters {
		count(related.to(cluster, "aws_rds_cluster_activity_stream", "resource_arn")) > 0
	}
}

# Engines that audit by other means: a member's group, MySQL's parameters, Oracle, SQL Server.
skip if {
	input.type == "aws_db_parameter_group"
	not startswith_postgres
}

startswith_postgres if startswith(input.values.family, "postgres")

skip if {
	input.type == "aws_rds_cluster_parameter_group"
	not audited_here
}

audited_here if regex.match(`^aurora-mysql|postgres`, input.values.family)

skip if {
	input.type == "aws_db_option_group"
	not takes_plugin
}

takes_plugin if input.values.engine_name in {"mysql", "mariadb"}
