# METADATA
# title: Warehouses write connection and user activity logs
# description: |
#   Who signed in from where, and which queries they ran, is kept nowhere unless
#   audit logging sends it to S3 or CloudWatch Logs. The queries are logged only
#   where the parameter enable_user_activity_logging is on as well.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html
#     description: Database audit logging
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_logging
#     description: aws_redshift_logging
# custom:
#   resources: [aws_redshift_cluster, aws_redshift_parameter_group, aws_redshiftserverless_namespace]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Give the cluster a logging resource, and a parameter group that logs
#     queries.
#
#     ```terraform
#     resource "aws_redshift_logging" "example" {
#       cluster_identifier   = aws_redshift_cluster.example.id
#       log_destination_type = "cloudwatch"
#       log_exports          = ["connectionlog", "userlog", "useractivitylog"]
#     }
#
#     resource "aws_redshift_parameter_group" "example" {
#       name   = "example"
#       family = "redshift-2.0"
#
#       parameter {
#         name  = "enable_user_activity_logging"
#         value = "true"
#       }
#     }
#     ```
package policies.redshift.audit_logging_is_on

import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_redshift_logging", "cluster_identifier")

# Default: off (Redshift API, EnableLogging). Provider 6 has no logging block any more.
fail contains verdict.missing("audit logging is off", "aws_redshift_logging") if {
	input.type == "aws_redshift_cluster"
	count(companions) == 0
	count(object.get(input.values, "logging", [])) == 0
}

fail contains verdict.fail("audit logging is off", "logging[0].enable") if {
	input.type == "aws_redshift_cluster"
	count(companions) == 0
	some block in input.values.logging
	not block.enable == true
}

# Default: false in all families (Management Guide, "Amazon Redshift parameter groups").
fail contains verdict.fail("queries are not logged", "") if {
	input.type == "aws_redshift_parameter_group"
	not logs_queries
	not says_so
}

fail contains verdict.fail("queries are not logged", sprintf("parameter[%d].value", [i])) if {
	input.type == "aws_redshift_parameter_group"
	some i, parameter in input.values.parameter
	parameter.name == "enable_user_activity_logging"
	lower(parameter.value) == "false"
}

logs_queries if {
	some parameter in input.values.parameter
	parameter.name == "enable_user_activity_logging"
	lower(parameter.value) == "true"
}

says_so if {
	some parameter in input.values.parameter
	parameter.name == "enable_user_activity_logging"
}

# Default: none (Redshift Serverless API, CreateNamespace, logExports).
fail contains verdict.fail("audit logs are not exported", "log_exports") if {
	input.type == "aws_redshiftserverless_namespace"
	count(object.get(input.values, "log_exports", [])) == 0
}
