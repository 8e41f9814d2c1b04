# METADATA
# title: Deleting a key can be undone for two weeks
# description: |
#   When a key is gone, everything encrypted with it is gone as well. The
#   waiting period is the only time in which somebody can notice, from failed
#   calls or an alarm, and cancel. A week passes during one holiday.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
#     description: Delete AWS KMS keys
# custom:
#   resources:
#     - aws_kms_key
#     - aws_kms_external_key
#     - aws_kms_replica_key
#     - aws_kms_replica_external_key
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: direct
#   risk: medium
#   remediation: |
#     Leave the window away, which means 30 days, or set at least 14.
#
#     ```terraform
#     resource "aws_kms_key" "example" {
#       deletion_window_in_days = 30
#     }
#     ```
package policies.kms.deletion_window_allows_recovery

import data.lib.verdict

# Default: 30 days (KMS API, ScheduleKeyDeletion, PendingWindowInDays).
fail contains verdict.fail(sprintf("a deleted key is lost after %d days", [input.values.deletion_window_in_days]), "deletion_window_in_days") if {
	input.values.deletion_window_in_days < 14
}
