# METADATA
# title: Tasks do not use the namespaces of their host
# description: |
#   With the host's process, IPC or network namespace a container sees and can
#   signal the processes of other tasks, shares their memory, or listens on and
#   reaches the addresses of the instance, its metadata service among them. The
#   wall between tasks is gone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
#     description: Amazon ECS task definition parameters
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-host.html
#     description: Host network mode
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Leave pid_mode and ipc_mode away, and give tasks interfaces of their own
#     with awsvpc. Agents that watch the host need its namespaces; ignore this
#     for them.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       network_mode = "awsvpc"
#     }
#     ```
package policies.ecs.tasks_do_not_share_host_namespaces

import data.lib.verdict

fail contains verdict.fail("the task uses the process namespace of its host", "pid_mode") if input.values.pid_mode == "host"

fail contains verdict.fail("the task uses the IPC namespace of its host", "ipc_mode") if input.values.ipc_mode == "host"

fail contains verdict.fail("the task uses the network of its host", "network_mode") if input.values.network_mode == "host"

# Default: true (Batch API, EksPodProperties, hostNetwork).
fail contains verdict.fail("the pod uses the network of its host", "eks_properties[0].pod_properties[0].host_network") if {
	some pod in input.values.eks_properties[0].pod_properties
	not pod.host_network == false
}
