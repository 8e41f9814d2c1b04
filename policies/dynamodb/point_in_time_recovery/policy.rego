# METADATA
# title: Tables can be restored to any point of the last weeks
# description: |
#   With point-in-time recovery DynamoDB keeps every change of up to 35 days, so
#   that a table can be put back to the second before a mistake. It is off
#   unless it is asked for, and backups made now and then lose all that came
#   after them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
#     description: Point-in-time backups for DynamoDB
# custom:
#   resources: [aws_dynamodb_table]
#   scope: resource
#   evidence:
#     - practice: rel_backing_up_data_automated_backups_data
#       strength: direct
#     - practice: rel_backing_up_data_identified_backups_data
#       strength: partial
#   risk: high
#   remediation: |
#     Turn it on. It costs by the size of the table and needs no downtime.
#
#     ```terraform
#     resource "aws_dynamodb_table" "example" {
#       point_in_time_recovery {
#         enabled = true
#       }
#     }
#     ```
package policies.dynamodb.point_in_time_recovery

import data.lib.verdict

# Default: off (DynamoDB Developer Guide, "Point-in-time backups").
fail contains verdict.fail("point-in-time recovery is off", "point_in_time_recovery[0].enabled") if not on

on if {
	some recovery in input.values.point_in_time_recovery
	recovery.enabled == true
}
