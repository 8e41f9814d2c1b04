# METADATA
# title: Containers send their output to a log
# description: |
#   A container that goes takes its output with it. Without a log driver nobody
#   can say afterwards what it did, which errors it had, or who had been
#   calling.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
#     description: Send Amazon ECS logs to CloudWatch
#   - ref: https://docs.aws.amazon.com/batch/latest/userguide/using_awslogs.html
#     description: Using the awslogs log driver with AWS Batch
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Give every container a log configuration; awslogs is the simplest.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       container_definitions = jsonencode([{
#         name  = "web"
#         image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4"
#         logConfiguration = {
#           logDriver = "awslogs"
#           options = {
#             awslogs-group         = "/ecs/web"
#             awslogs-region        = "eu-west-1"
#             awslogs-stream-prefix = "web"
#           }
#         }
#       }])
#     }
#     ```
package policies.ecs.task_logs_are_collected

import data.lib.containers
import data.lib.verdict

# Default: none, which leaves the output to the Docker daemon of the host, and on
# Fargate to nobody. Jobs of AWS Batch go to awslogs by themselves.
fail contains verdict.fail(sprintf("the output of %s is not collected", [c.name]), c.attribute) if {
	input.type == "aws_ecs_task_definition"
	some c in containers.of(input)
	not c.spec.logConfiguration.logDriver
	not c.spec.firelensConfiguration
}

fail contains verdict.fail(sprintf("the output of %s is not collected", [c.name]), c.attribute) if {
	some c in containers.of(input)
	c.spec.logConfiguration.logDriver == "none"
}

unknown contains verdict.unknown(path, "the text is not JSON") if some path in containers.unreadable(input)
