# METADATA
# title: Containers cannot change their own image
# description: |
#   With a writable root file system an intruder can replace programs and leave
#   tools behind in the running container. With a read-only one the container
#   stays what was built and scanned, and what it writes goes to the volumes
#   that it was given.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html
#     description: Amazon ECS task and container security best practices
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
#     description: ContainerDefinition, readonlyRootFilesystem
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#   risk: medium
#   remediation: |
#     Make the file system read-only, and mount a volume where the software
#     writes (/tmp, caches).
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       container_definitions = jsonencode([{
#         name                   = "web"
#         image                  = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4"
#         readonlyRootFilesystem = true
#       }])
#     }
#     ```
package policies.ecs.root_file_systems_are_read_only

import data.lib.containers
import data.lib.verdict

# Default: writable (ECS API, ContainerDefinition, readonlyRootFilesystem).
fail contains verdict.fail(sprintf("%s can write to its root file system", [c.name]), c.attribute) if {
	some c in containers.of(input)
	not c.spec.readonlyRootFilesystem == true
}

fail contains verdict.fail(sprintf("container %d can write to its root file system", [i + 1]), sprintf("eks_properties[0].pod_properties[0].containers[%d]", [i])) if {
	some i, c in input.values.eks_properties[0].pod_properties[0].containers
	not read_only(c)
}

read_only(c) if {
	some context in c.security_context
	context.read_only_root_file_system == true
}

# Windows has no such setting.
skip if {
	some platform in input.values.runtime_platform
	startswith(platform.operating_system_family, "WINDOWS")
}

unknown contains verdict.unknown(path, "the text is not JSON") if some path in containers.unreadable(input)
