# METADATA
# title: File systems have a mount target
# description: |
#   Machines reach a file system only at its mount targets. One without any holds
#   data that is paid for and that nobody can read or write.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html
#     description: Managing mount targets
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/efs-replication.html
#     description: Replicating EFS file systems
# custom:
#   resources: [aws_efs_file_system]
#   scope: workload
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_data_a6
#       strength: partial
#       polarity: absence
#   remediation: |
#     Delete the file system, after a last backup where its data may be asked for
#     again, or give the subnets that use it a mount target.
#
#     ```terraform
#     resource "aws_efs_mount_target" "example" {
#       file_system_id = aws_efs_file_system.example.id
#       subnet_id      = aws_subnet.example.id
#     }
#     ```
package policies.efs.file_systems_have_mount_targets

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no machine can reach the file system", "aws_efs_mount_target") if {
	count(related.to(input, "aws_efs_mount_target", "file_system_id")) == 0
}

# A replica waits for its day; what is to be overwritten by one is the same.
skip if {
	some protection in input.values.protection
	protection.replication_overwrite in {"DISABLED", "REPLICATING"}
}
