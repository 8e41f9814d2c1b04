# METADATA
# title: Sessions inside containers are logged
# description: |
#   With ECS Exec people open a shell in a running container. Unless sessions
#   are logged nobody sees what they, or whoever has their credentials, did
#   there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
#     description: Monitor Amazon ECS containers with ECS Exec
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
#     description: ExecuteCommandConfiguration
# custom:
#   resources: [aws_ecs_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: direct
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Have the cluster log sessions to a group of their own, or turn ECS Exec
#     off.
#
#     ```terraform
#     resource "aws_ecs_cluster" "example" {
#       name = "example"
#
#       configuration {
#         execute_command_configuration {
#           logging = "OVERRIDE"
#
#           log_configuration {
#             cloud_watch_log_group_name = aws_cloudwatch_log_group.exec.name
#           }
#         }
#       }
#     }
#     ```
package policies.ecs.exec_sessions_are_logged

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("sessions in containers are not logged", "configuration[0].execute_command_configuration[0].logging") if {
	some config in input.values.configuration[0].execute_command_configuration
	config.logging == "NONE"
}

fail contains verdict.fail("sessions in containers are logged nowhere", "configuration[0].execute_command_configuration[0].log_configuration") if {
	some config in input.values.configuration[0].execute_command_configuration
	config.logging == "OVERRIDE"
	not aimed(config)
}

aimed(config) if {
	some to in config.log_configuration
	to.cloud_watch_log_group_name
}

aimed(config) if {
	some to in config.log_configuration
	to.s3_bucket_name
}

# By default sessions go to the log of their container (ECS API,
# ExecuteCommandConfiguration, logging), of which another policy speaks. Where no
# service lets anybody in there are none.
skip if not used

used if {
	some service in related.to(input, "aws_ecs_service", "cluster")
	service.values.enable_execute_command == true
}
