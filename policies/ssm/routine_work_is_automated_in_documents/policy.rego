# METADATA
# title: Routine work is done by documents
# description: |
#   What a document does is the same each time, is recorded, and needs nobody to
#   sign in to a machine.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-automation.html
#     description: AWS Systems Manager Automation
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/state-manager-associations.html
#     description: Working with associations
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: partial
#       polarity: presence
#     - practice: sec_incident_response_playbooks
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Write the steps as a document, and let an association or a maintenance
#     window run it.
#
#     ```terraform
#     resource "aws_ssm_association" "example" {
#       name                = aws_ssm_document.example.name
#       schedule_expression = "rate(1 day)"
#
#       targets {
#         key    = "tag:role"
#         values = ["web"]
#       }
#     }
#     ```
package policies.ssm.routine_work_is_automated_in_documents

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no association or maintenance window runs a document", "aws_ssm_association") if not automated

automated if count(related.all("aws_ssm_association")) > 0

automated if {
	some task in related.all("aws_ssm_maintenance_window_task")
	task.values.task_type in {"AUTOMATION", "RUN_COMMAND"}
}
