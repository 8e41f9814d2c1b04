# METADATA
# title: Fargate runs the newest platform
# description: |
#   A platform version that is written down is not left behind by itself: tasks
#   start on an old kernel and an old agent, without the fixes that AWS has made
#   since.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html
#     description: Fargate platform versions for Amazon ECS
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service
#     description: aws_ecs_service.platform_version
# custom:
#   resources: [aws_ecs_service, aws_ecs_task_set]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#   risk: medium
#   remediation: |
#     Leave the version away or name LATEST; tasks move with the next
#     deployment.
#
#     ```terraform
#     resource "aws_ecs_service" "example" {
#       launch_type      = "FARGATE"
#       platform_version = "LATEST"
#     }
#     ```
package policies.ecs.fargate_platform_is_current

import data.lib.verdict

# 1.4.0 (Linux) and 1.0.0 (Windows) are the newest as of November 2026; absent means
# LATEST (ECS Developer Guide, "Fargate platform versions").
fail contains verdict.fail(sprintf("platform version %s is not the newest", [input.values.platform_version]), "platform_version") if {
	regex.match(`^1\.[1-3]\.`, input.values.platform_version)
}
