# METADATA
# title: Migration tasks log
# description: |
#   The log of a task shows which tables were read and written, what was refused
#   and what was lost. A task logs nothing unless its settings say so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html
#     description: Logging task settings
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_replication_task
#     description: aws_dms_replication_task
# custom:
#   resources: [aws_dms_replication_task]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn logging on in the settings, with the default severity or more for
#     reading and writing.
#
#     ```terraform
#     resource "aws_dms_replication_task" "example" {
#       replication_task_id = "example"
#       replication_task_settings = jsonencode({
#         Logging = {
#           EnableLogging = true
#         }
#       })
#     }
#     ```
package policies.dms.tasks_log

import data.lib.verdict

settings := json.unmarshal(input.values.replication_task_settings)

# Default: false (DMS User Guide, "Logging task settings").
fail contains verdict.fail("the task does not log", "replication_task_settings") if {
	not broken
	not logs
}

logs if settings.Logging.EnableLogging == true

logs if lower(settings.Logging.EnableLogging) == "true"

fail contains verdict.fail(sprintf("%s is logged only from %s on", [component.Id, component.Severity]), "replication_task_settings") if {
	logs
	some component in settings.Logging.LogComponents
	component.Id in {"SOURCE_UNLOAD", "SOURCE_CAPTURE", "TARGET_LOAD", "TARGET_APPLY"}
	component.Severity in {"LOGGER_SEVERITY_ERROR", "LOGGER_SEVERITY_WARNING"}
}

broken if {
	input.values.replication_task_settings
	not readable
}

readable if json.is_valid(input.values.replication_task_settings)

unknown contains verdict.unknown("replication_task_settings", "the settings are not JSON") if broken
