# METADATA
# title: Image repositories drop old images
# description: |
#   Every build leaves an image. Without a lifecycle policy all of them stay,
#   are billed, and are scanned again and again for holes that nobody will
#   close.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
#     description: Automate the cleanup of images by using lifecycle policies
# custom:
#   resources: [aws_ecr_repository]
#   scope: resource
#   evidence:
#     - practice: cost_decomissioning_resources_data_retention
#       strength: direct
#     - practice: sus_sus_data_a4
#       strength: direct
#     - practice: sus_sus_user_a4
#       strength: partial
#     - practice: sus_sus_software_a3
#       strength: partial
#     - practice: sus_sus_data_a6
#       strength: partial
#   risk: medium
#   remediation: |
#     Keep as many images as may be needed to go back, and let the others
#     expire.
#
#     ```terraform
#     resource "aws_ecr_lifecycle_policy" "example" {
#       repository = aws_ecr_repository.example.name
#
#       policy = jsonencode({
#         rules = [{
#           rulePriority = 1
#           selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 30 }
#           action       = { type = "expire" }
#         }]
#       })
#     }
#     ```
package policies.ecr.images_expire

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("images are kept for ever", "aws_ecr_lifecycle_policy") if not expires

expires if count(related.to(input, "aws_ecr_lifecycle_policy", "repository")) > 0
