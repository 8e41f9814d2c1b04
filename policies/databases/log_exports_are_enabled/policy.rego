# METADATA
# title: Databases export the logs that show who did what
# description: |
#   The logs of a database stay on its own disk for a few days and go with it,
#   unless they are exported to CloudWatch Logs. There they outlive the instance
#   and an intruder's clean-up, and alarms can watch them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
#     description: Publishing database logs to CloudWatch Logs
#   - ref: https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
#     description: Auditing Amazon DocumentDB events
#   - ref: https://docs.aws.amazon.com/neptune/latest/userguide/auditing.html
#     description: Auditing Neptune
# custom:
#   resources: [aws_db_instance, aws_rds_cluster, aws_docdb_cluster, aws_neptune_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Export the audit log, or the error log where there is none. What is in it
#     is decided by the parameter group.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine                          = "postgres"
#       enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
#     }
#     ```
package policies.databases.log_exports_are_enabled

import data.lib.verdict

exports := object.get(input.values, "enabled_cloudwatch_logs_exports", [])

# Default: none (RDS API, CreateDBInstance and CreateDBCluster, EnableCloudwatchLogsExports).
fail contains verdict.fail("no logs are exported", "enabled_cloudwatch_logs_exports") if {
	input.type != "aws_neptune_cluster"
	count(exports) == 0
}

fail contains verdict.fail(sprintf("none of these logs is exported: %s", [concat(", ", wanted)]), "enabled_cloudwatch_logs_exports") if {
	input.type != "aws_neptune_cluster"
	count(exports) > 0
	count(wanted & {e | some e in exports}) == 0
}

fail contains verdict.fail("the audit log is not exported", "enable_cloudwatch_logs_exports") if {
	input.type == "aws_neptune_cluster"
	not "audit" in object.get(input.values, "enable_cloudwatch_logs_exports", [])
}

# What each engine calls the logs that record access and failure ("Publishing
# database logs to Amazon CloudWatch Logs", RDS User Guide).
wanted := {"audit"} if input.type == "aws_docdb_cluster"

wanted := logs if {
	input.type in {"aws_db_instance", "aws_rds_cluster"}
	some pattern, logs in {
		`postgres`: {"postgresql"},
		`mysql|maria|^aurora$`: {"audit", "error"},
		`oracle`: {"alert", "audit"},
		`sqlserver`: {"error"},
		`db2`: {"diag.log", "notify.log"},
	}
	regex.match(pattern, input.values.engine)
}

# A member exports what its cluster does; Serverless v1 exports what its parameters say.
skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}

skip if input.values.engine_mode == "serverless"
