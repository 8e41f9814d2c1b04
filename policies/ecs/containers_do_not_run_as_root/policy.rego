# METADATA
# title: Containers are not told to run as root
# description: |
#   A process that is root in its container needs only one hole in the kernel or
#   one mounted path to be root on the host. Software rarely needs it: a port
#   above 1024 and a user of its own will do.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html
#     description: Amazon ECS task and container security best practices
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
#     description: ContainerDefinition
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#       polarity: absence
#   risk: medium
#   remediation: |
#     Name a user other than root, here or with USER in the image. Files that
#     root owned in volumes must be readable for it.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       container_definitions = jsonencode([{
#         name  = "web"
#         image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4"
#         user  = "1000:1000"
#       }])
#     }
#     ```
package policies.ecs.containers_do_not_run_as_root

import data.lib.containers
import data.lib.verdict

# What is not declared is decided by the image, which nobody sees here.
fail contains verdict.fail(sprintf("%s runs as root", [c.name]), c.attribute) if {
	some c in containers.of(input)
	lower(split(c.spec.user, ":")[0]) in {"root", "0"}
}

fail contains verdict.fail(sprintf("container %d runs as root", [i + 1]), sprintf("eks_properties[0].pod_properties[0].containers[%d].security_context[0].run_as_user", [i])) if {
	some i, c in input.values.eks_properties[0].pod_properties[0].containers
	some context in c.security_context
	context.run_as_user == 0
}

unknown contains verdict.unknown(path, "the text is not JSON") if some path in containers.unreadable(input)
