# METADATA
# title: What a task may do and what starts it are separate roles
# description: |
#   The execution role pulls images and reads the secrets that a task starts
#   with. Where it is the task's role too, the code in the container can read
#   all of those secrets, and whatever else was granted for the start.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html
#     description: Best practices for IAM roles in Amazon ECS
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
#     description: Amazon ECS task execution IAM role
# custom:
#   resources: [aws_ecs_task_definition]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   risk: medium
#   remediation: |
#     Make a role for the code with what it needs, and leave the execution role
#     to the start.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       execution_role_arn = aws_iam_role.execution.arn
#       task_role_arn      = aws_iam_role.task.arn
#     }
#     ```
package policies.ecs.task_role_differs_from_execution_role

import data.lib.verdict

fail contains verdict.fail("the role of the task is its execution role", "task_role_arn") if {
	input.values.task_role_arn == input.values.execution_role_arn
}
