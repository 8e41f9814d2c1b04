# METADATA
# title: Workloads name their images by a version or digest
# description: |
#   An image without a tag, or with latest, is whatever was pushed last. The
#   same definition starts other code tomorrow, nobody can say what ran
#   yesterday, and a rollback brings back nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
#     description: Preventing image tags from being overwritten
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
#     description: Amazon ECS task definition parameters
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition, aws_lambda_function, aws_sagemaker_model, aws_apprunner_service]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: partial
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#   risk: medium
#   remediation: |
#     Name a version, or better the digest, and let the pipeline write it.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       container_definitions = jsonencode([{
#         name  = "web"
#         image = "${aws_ecr_repository.web.repository_url}:1.4.2"
#       }])
#     }
#     ```
package policies.ecr.images_are_pinned

import data.lib.containers
import data.lib.verdict

fail contains verdict.fail(sprintf("the image of %s has %s", [c.name, why]), c.attribute) if {
	some c in containers.of(input)
	why := containers.floating(c.spec.image)
}

fail contains verdict.fail(sprintf("the image has %s", [why]), "image_uri") if {
	input.type == "aws_lambda_function"
	why := containers.floating(input.values.image_uri)
}

fail contains verdict.fail(sprintf("the image has %s", [why]), "primary_container[0].image") if {
	input.type == "aws_sagemaker_model"
	why := containers.floating(input.values.primary_container[0].image)
}

fail contains verdict.fail(sprintf("the image of container %d has %s", [i + 1, why]), sprintf("container[%d].image", [i])) if {
	input.type == "aws_sagemaker_model"
	some i, c in input.values.container
	why := containers.floating(c.image)
}

fail contains verdict.fail(sprintf("the image of container %d has %s", [i + 1, why]), sprintf("eks_properties[0].pod_properties[0].containers[%d].image", [i])) if {
	some i, c in input.values.eks_properties[0].pod_properties[0].containers
	why := containers.floating(c.image)
}

fail contains verdict.fail(sprintf("the image has %s", [why]), "source_configuration[0].image_repository[0].image_identifier") if {
	input.type == "aws_apprunner_service"
	why := containers.floating(input.values.source_configuration[0].image_repository[0].image_identifier)
}

unknown contains verdict.unknown(c.attribute, "the end of an image's name is not known") if {
	some c in containers.of(input)
	containers.sealed(c.spec.image)
}

unknown contains verdict.unknown(path, "the text is not JSON") if some path in containers.unreadable(input)

skip if {
	input.type == "aws_lambda_function"
	not input.values.image_uri
}

skip if {
	input.type == "aws_apprunner_service"
	not input.values.source_configuration[0].image_repository[0]
}
