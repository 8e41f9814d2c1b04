# METADATA
# title: Images come from a registry of the account
# description: |
#   What is pulled from a public registry at start is whatever that registry
#   gives out at that moment: removed, replaced, or limited to so many pulls. A
#   copy in ECR is scanned, stays, and is there when the registry is not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html
#     description: Sync an upstream registry with an Amazon ECR private registry
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_pull_through_cache_rule
#     description: aws_ecr_pull_through_cache_rule
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition, aws_apprunner_service]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_centralize_services_for_packages_and_dependencies
#       strength: direct
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: partial
#   risk: medium
#   remediation: |
#     Make a pull-through cache, and put its prefix before the names.
#
#     ```terraform
#     resource "aws_ecr_pull_through_cache_rule" "example" {
#       ecr_repository_prefix = "docker-hub"
#       upstream_registry_url = "registry-1.docker.io"
#       credential_arn        = aws_secretsmanager_secret.docker_hub.arn
#     }
#     ```
package policies.ecr.images_are_pulled_through_a_private_registry

import data.lib.containers
import data.lib.verdict

fail contains verdict.fail(sprintf("the image of %s comes from %s", [c.name, registry]), c.attribute) if {
	some c in containers.of(input)
	registry := containers.public_registry(c.spec.image)
}

fail contains verdict.fail(sprintf("the image of container %d comes from %s", [i + 1, registry]), sprintf("eks_properties[0].pod_properties[0].containers[%d].image", [i])) if {
	some i, c in input.values.eks_properties[0].pod_properties[0].containers
	registry := containers.public_registry(c.image)
}

fail contains verdict.fail("the image comes from public.ecr.aws", sprintf("source_configuration[0].image_repository[%d].image_repository_type", [i])) if {
	some i, repository in input.values.source_configuration[0].image_repository
	repository.image_repository_type == "ECR_PUBLIC"
}

unknown contains verdict.unknown(path, "the text is not JSON") if some path in containers.unreadable(input)

skip if {
	input.type == "aws_apprunner_service"
	not input.values.source_configuration[0].image_repository[0]
}
