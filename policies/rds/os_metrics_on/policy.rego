# METADATA
# title: Databases report what their operating system does
# description: |
#   The metrics of the hypervisor come once a minute and cannot tell which
#   process takes the memory. Enhanced Monitoring shows processes, memory and
#   disk of the machine itself, down to every second.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html
#     description: Monitoring OS metrics with Enhanced Monitoring
# custom:
#   resources: [aws_db_instance, aws_rds_cluster_instance]
#   scope: resource
#   evidence:
#     - practice: perf_data_collect_record_data_store_performance_metrics
#       strength: partial
#     - practice: perf_process_culture_use_monitoring_solutions
#       strength: partial
#   risk: medium
#   remediation: |
#     Set an interval and a role. The data is billed as CloudWatch Logs.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       monitoring_interval = 60
#       monitoring_role_arn = aws_iam_role.monitoring.arn
#     }
#     ```
package policies.rds.os_metrics_on

import data.lib.related
import data.lib.verdict

# Default: 0, off (RDS API, CreateDBInstance, MonitoringInterval).
fail contains verdict.fail("the operating system is not monitored", "monitoring_interval") if not monitored

monitored if input.values.monitoring_interval > 0

# An Aurora cluster can turn it on for all of its instances.
monitored if {
	input.type == "aws_rds_cluster_instance"
	some cluster in related.from(input, "cluster_identifier")
	cluster.values.monitoring_interval > 0
}
