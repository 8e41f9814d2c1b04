# METADATA
# title: CodeDeploy takes back a deployment that fails
# description: |
#   A deployment that fails half way leaves some servers on the new version and
#   some on the old, until a person acts. Automatic rollback puts the last good
#   revision back at once.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html
#     description: Redeploy and roll back a deployment with CodeDeploy
# custom:
#   resources: [aws_codedeploy_deployment_group]
#   scope: resource
#   evidence:
#     - practice: ops_mit_deploy_risks_auto_testing_and_rollback
#       strength: direct
#     - practice: ops_mit_deploy_risks_plan_for_unsucessful_changes
#       strength: direct
#     - practice: rel_tracking_change_management_automated_changemgmt
#       strength: partial
#   risk: high
#   remediation: |
#     Turn on rollback for failed deployments.
#
#     ```terraform
#     resource "aws_codedeploy_deployment_group" "example" {
#       auto_rollback_configuration {
#         enabled = true
#         events  = ["DEPLOYMENT_FAILURE"]
#       }
#     }
#     ```
package policies.codedeploy.automatic_rollback

import data.lib.verdict

# Default: off (CodeDeploy API, AutoRollbackConfiguration).
fail contains verdict.fail("a deployment that fails is not rolled back", "auto_rollback_configuration") if not rolls_back

rolls_back if {
	some config in input.values.auto_rollback_configuration
	config.enabled == true
	"DEPLOYMENT_FAILURE" in config.events
}
