# METADATA
# title: Stack sets of an organization reach new accounts
# description: |
#   A stack set that brings guardrails, roles or logging to every account helps
#   only those that exist when it is run. With automatic deployment a new
#   account has them from its first hour.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-manage-auto-deployment.html
#     description: Automatic deployments for StackSets in Organizations
# custom:
#   resources: [aws_cloudformation_stack_set]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn automatic deployment on.
#
#     ```terraform
#     resource "aws_cloudformation_stack_set" "example" {
#       name             = "example"
#       permission_model = "SERVICE_MANAGED"
#
#       auto_deployment {
#         enabled = true
#       }
#     }
#     ```
package policies.cloudformation.stack_sets_deploy_automatically

import data.lib.verdict

# Default: off (CloudFormation API, CreateStackSet, AutoDeployment).
fail contains verdict.fail("new accounts do not get the stacks", "auto_deployment[0].enabled") if not automatic

automatic if {
	some deployment in input.values.auto_deployment
	deployment.enabled == true
}

# Only AWS Organizations knows of new accounts. Default: SELF_MANAGED.
skip if not input.values.permission_model == "SERVICE_MANAGED"
