# METADATA
# title: Tasks have network interfaces of their own
# description: |
#   Tasks that share the network of their instance share its security groups
#   too: a rule for one holds for all, and flow logs do not tell them apart.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
#     description: Amazon ECS task networking options for EC2
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
#     description: aws_ecs_task_definition.network_mode
# custom:
#   resources: [aws_ecs_task_definition]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Use awsvpc. Each task takes an address of the subnet and an interface of
#     the instance.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       network_mode = "awsvpc"
#     }
#     ```
package policies.ecs.tasks_have_their_own_network_interface

import data.lib.verdict

# Default: bridge on Linux, and default on Windows (ECS API, TaskDefinition,
# networkMode).
fail contains verdict.fail("tasks share the network of their instance", "network_mode") if not own

own if input.values.network_mode in {"awsvpc", "none"}

# Fargate refuses other modes; and of the host's network another policy speaks.
skip if "FARGATE" in input.values.requires_compatibilities

skip if input.values.network_mode == "host"
