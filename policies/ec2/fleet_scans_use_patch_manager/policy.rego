# METADATA
# title: A patch scan or install is scheduled for instances
# description: |
#   A machine that nobody patches is taken over with flaws that were published
#   months before. Patch Manager finds what is missing and installs it, on a
#   schedule that does not depend on anyone's memory.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html
#     description: AWS Systems Manager Patch Manager
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_protect_compute_auto_protection
#       strength: direct
#   risk: medium
#   remediation: |
#     Scan all instances daily, and install in a window. Ignore this where
#     instances are replaced with new images often enough.
#
#     ```terraform
#     resource "aws_ssm_association" "patch_scan" {
#       name                = "AWS-RunPatchBaseline"
#       schedule_expression = "rate(1 day)"
#
#       parameters = {
#         Operation = "Scan"
#       }
#
#       targets {
#         key    = "InstanceIds"
#         values = ["*"]
#       }
#     }
#     ```
package policies.ec2.fleet_scans_use_patch_manager

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing looks for missing patches on the instances", "aws_ssm_association") if {
	not associated
	not in_a_window
}

associated if {
	some association in related.all("aws_ssm_association")
	patches(association.values.name)
}

in_a_window if {
	some task in related.all("aws_ssm_maintenance_window_task")
	patches(task.values.task_arn)
}

patches(document) if regex.match(`AWS-(RunPatchBaseline|PatchAsgInstance|PatchInstanceWithRollback)|AWSQuickSetup.*Patch`, document)

skip if {
	count(related.all("aws_instance")) == 0
	count(related.all("aws_autoscaling_group")) == 0
}
