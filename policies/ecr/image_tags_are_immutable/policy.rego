# METADATA
# title: Image tags cannot be overwritten
# description: |
#   What runs under a tag is decided by whoever pushed it last. Where tags can
#   be moved, a stolen push permission is enough to put other code behind the
#   tag that is deployed, and a rollback no longer brings back what ran before.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
#     description: Preventing image tags from being overwritten
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_repository
#     description: aws_ecr_repository.image_tag_mutability
# custom:
#   resources: [aws_ecr_repository, aws_ecr_repository_creation_template]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: direct
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#   risk: medium
#   remediation: |
#     Make the tags immutable. A pipeline that pushes the same tag twice
#     (latest) fails from then on.
#
#     ```terraform
#     resource "aws_ecr_repository" "example" {
#       name                 = "example"
#       image_tag_mutability = "IMMUTABLE"
#     }
#     ```
package policies.ecr.image_tags_are_immutable

import data.lib.verdict

# Default: MUTABLE (ECR API, CreateRepository, imageTagMutability). Provider 6 also
# has the values ..._WITH_EXCLUSION, which name the tags that are otherwise.
fail contains verdict.fail("image tags can be overwritten", "image_tag_mutability") if not immutable

immutable if startswith(input.values.image_tag_mutability, "IMMUTABLE")

# What a pull-through cache creates follows the tags of the registry behind it.
skip if {
	input.type == "aws_ecr_repository_creation_template"
	count(input.values.applied_for) > 0
	every purpose in input.values.applied_for {
		purpose == "PULL_THROUGH_CACHE"
	}
}
