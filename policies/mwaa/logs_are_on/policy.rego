# METADATA
# title: Airflow environments write all their logs
# description: |
#   What a workflow ran, who signed in to Airflow and why a task failed stands
#   in its logs alone. Each kind is off unless it is turned on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html
#     description: Accessing Airflow logs in Amazon CloudWatch
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mwaa_environment
#     description: aws_mwaa_environment.logging_configuration
# custom:
#   resources: [aws_mwaa_environment]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn the five logs on, at INFO or WARNING.
#
#     ```terraform
#     resource "aws_mwaa_environment" "example" {
#       logging_configuration {
#         task_logs {
#           enabled   = true
#           log_level = "INFO"
#         }
#       }
#     }
#     ```
package policies.mwaa.logs_are_on

import data.lib.verdict

# Default: only the logs of tasks (MWAA User Guide, "Accessing Airflow logs").
fail contains verdict.fail("DAG processing logs are off", "logging_configuration[0].dag_processing_logs[0].enabled") if {
	not input.values.logging_configuration[0].dag_processing_logs[0].enabled == true
}

fail contains verdict.fail("scheduler logs are off", "logging_configuration[0].scheduler_logs[0].enabled") if {
	not input.values.logging_configuration[0].scheduler_logs[0].enabled == true
}

fail contains verdict.fail("task logs are off", "logging_configuration[0].task_logs[0].enabled") if {
	input.values.logging_configuration[0].task_logs[0].enabled == false
}

fail contains verdict.fail("web server logs are off", "logging_configuration[0].webserver_logs[0].enabled") if {
	not input.values.logging_configuration[0].webserver_logs[0].enabled == true
}

fail contains verdict.fail("worker logs are off", "logging_configuration[0].worker_logs[0].enabled") if {
	not input.values.logging_configuration[0].worker_logs[0].enabled == true
}
