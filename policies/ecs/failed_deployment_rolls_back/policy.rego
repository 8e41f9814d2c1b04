# METADATA
# title: A service deployment that fails rolls back
# description: |
#   Without a circuit breaker ECS keeps starting tasks that cannot start, for
#   hours, while the old version is half gone. With one it notices and returns
#   to the last version that ran.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
#     description: How the Amazon ECS deployment circuit breaker detects failures
# custom:
#   resources: [aws_ecs_service]
#   scope: resource
#   evidence:
#     - practice: ops_mit_deploy_risks_auto_testing_and_rollback
#       strength: direct
#     - practice: ops_mit_deploy_risks_plan_for_unsucessful_changes
#       strength: partial
#     - practice: rel_tracking_change_management_automated_changemgmt
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn on the circuit breaker with rollback.
#
#     ```terraform
#     resource "aws_ecs_service" "example" {
#       deployment_circuit_breaker {
#         enable   = true
#         rollback = true
#       }
#     }
#     ```
package policies.ecs.failed_deployment_rolls_back

import data.lib.verdict

# Default: off (ECS API, DeploymentCircuitBreaker).
fail contains verdict.fail("a deployment that fails is not rolled back", "deployment_circuit_breaker") if not rolls_back

rolls_back if {
	some breaker in input.values.deployment_circuit_breaker
	breaker.enable == true
	breaker.rollback == true
}

# Alarms can stop a deployment and take it back too.
rolls_back if {
	some alarms in input.values.alarms
	alarms.enable == true
	alarms.rollback == true
}

# CodeDeploy and external controllers have their own way back.
skip if {
	some controller in input.values.deployment_controller
	controller.type in {"CODE_DEPLOY", "EXTERNAL"}
}
