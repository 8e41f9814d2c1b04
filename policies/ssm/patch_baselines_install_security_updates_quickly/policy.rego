# METADATA
# title: Patch baselines approve updates within a week
# description: |
#   Once a fix is published, so is the weakness. A baseline that waits for
#   weeks, or has no rule that approves anything, leaves machines open while the
#   exploit is public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-create-a-patch-baseline-for-windows.html
#     description: Working with custom patch baselines
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_patch_baseline
#     description: aws_ssm_patch_baseline
# custom:
#   resources: [aws_ssm_patch_baseline]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#   risk: low
#   remediation: |
#     Let a rule approve security updates after at most seven days.
#
#     ```terraform
#     resource "aws_ssm_patch_baseline" "example" {
#       name             = "example"
#       operating_system = "AMAZON_LINUX_2023"
#
#       approval_rule {
#         approve_after_days = 7
#
#         patch_filter {
#           key    = "CLASSIFICATION"
#           values = ["Security"]
#         }
#       }
#     }
#     ```
package policies.ssm.patch_baselines_install_security_updates_quickly

import data.lib.verdict

fail contains verdict.fail("no rule approves updates within a week", "approval_rule") if not quick

quick if {
	some rule in input.values.approval_rule
	rule.approve_after_days <= 7
}

# A date up to which everything is approved.
quick if {
	some rule in input.values.approval_rule
	rule.approve_until_date
}
