# METADATA
# title: Containers are not privileged
# description: |
#   A privileged container, or one with the capability to administer the system,
#   is root on its host: whoever takes it over is out of the container, and at
#   the other tasks and the credentials of the instance.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html
#     description: Amazon ECS task and container security best practices
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html
#     description: KernelCapabilities
#   - ref: https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
#     description: ContainerProperties
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   remediation: |
#     Run the containers without privileges, and add only those capabilities
#     that they need. Software that configures the host stops working.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       container_definitions = jsonencode([{
#         name       = "web"
#         image      = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4"
#         privileged = false
#       }])
#     }
#     ```
package policies.ecs.containers_are_not_privileged

import data.lib.containers
import data.lib.verdict

fail contains verdict.fail(sprintf("%s is privileged", [c.name]), c.attribute) if {
	some c in containers.of(input)
	c.spec.privileged == true
}

fail contains verdict.fail(sprintf("%s has the capability %s", [c.name, capability]), c.attribute) if {
	some c in containers.of(input)
	not c.spec.privileged == true
	some capability in c.spec.linuxParameters.capabilities.add
	upper(capability) in powers
}

# Those with which a container gets at the host (capabilities(7)): ALL, loading
# modules, mounting, tracing other processes, raw devices, the network's
# configuration.
powers := {"ALL", "NET_ADMIN", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO"}

# The pods of jobs on EKS.
fail contains verdict.fail(sprintf("container %d is privileged", [i + 1]), sprintf("eks_properties[0].pod_properties[0].containers[%d].security_context[0].privileged", [i])) if {
	some i, c in input.values.eks_properties[0].pod_properties[0].containers
	some context in c.security_context
	context.privileged == true
}

fail contains verdict.fail(sprintf("init container %d is privileged", [i + 1]), sprintf("eks_properties[0].pod_properties[0].init_containers[%d].security_context[0].privileged", [i])) if {
	some i, c in input.values.eks_properties[0].pod_properties[0].init_containers
	some context in c.security_context
	context.privileged == true
}

unknown contains verdict.unknown(path, "the text is not JSON") if some path in containers.unreadable(input)
