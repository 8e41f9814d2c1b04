# METADATA
# title: DMS replication instances have a task
# description: |
#   A replication instance is a machine that is paid for by the hour. After a
#   migration its tasks are deleted, and the instance is often forgotten.
# related_resources:
#   - ref: https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html
#     description: Working with an AWS DMS replication instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_replication_task
#     description: aws_dms_replication_task
# custom:
#   resources: [aws_dms_replication_instance]
#   scope: workload
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#   remediation: |
#     Remove the instance; one is made again in minutes. If it is in use, show the
#     task that it runs.
#
#     ```terraform
#     resource "aws_dms_replication_task" "example" {
#       replication_task_id      = "example"
#       replication_instance_arn = aws_dms_replication_instance.example.replication_instance_arn
#       source_endpoint_arn      = aws_dms_endpoint.source.endpoint_arn
#       target_endpoint_arn      = aws_dms_endpoint.target.endpoint_arn
#       migration_type           = "cdc"
#       table_mappings           = file("mappings.json")
#     }
#     ```
package policies.dms.replication_instances_have_tasks

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no task runs on the instance", "aws_dms_replication_task") if {
	count(related.to(input, "aws_dms_replication_task", "replication_instance_arn")) == 0
}
