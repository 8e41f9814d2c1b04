# METADATA
# title: Tasks have no public addresses
# description: |
#   A task with a public address is on the internet by itself, past the load
#   balancer and what stands before it. One mistake in a security group is then
#   enough.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html
#     description: Amazon ECS task networking options for Fargate
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service
#     description: aws_ecs_service.network_configuration
# custom:
#   resources: [aws_ecs_service, aws_ecs_task_set, aws_cloudwatch_event_target, aws_scheduler_schedule]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#   remediation: |
#     Turn the address off, and run the tasks in private subnets with a NAT
#     gateway or VPC endpoints, through which they pull their images.
#
#     ```terraform
#     resource "aws_ecs_service" "example" {
#       network_configuration {
#         subnets          = aws_subnet.private[*].id
#         assign_public_ip = false
#       }
#     }
#     ```
package policies.ecs.services_have_no_public_address

import data.lib.verdict

# Default: false (provider 5.100, assign_public_ip).
fail contains verdict.fail("tasks get public addresses", "network_configuration[0].assign_public_ip") if {
	some config in input.values.network_configuration
	config.assign_public_ip == true
}

fail contains verdict.fail("tasks get public addresses", "ecs_target[0].network_configuration[0].assign_public_ip") if {
	some config in input.values.ecs_target[0].network_configuration
	config.assign_public_ip == true
}

fail contains verdict.fail("tasks get public addresses", "target[0].ecs_parameters[0].network_configuration[0].assign_public_ip") if {
	some config in input.values.target[0].ecs_parameters[0].network_configuration
	config.assign_public_ip == true
}

skip if {
	input.type == "aws_cloudwatch_event_target"
	not input.values.ecs_target[0]
}

skip if {
	input.type == "aws_scheduler_schedule"
	not input.values.target[0].ecs_parameters[0]
}
