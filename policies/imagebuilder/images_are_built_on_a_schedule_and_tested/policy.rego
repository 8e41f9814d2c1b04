# METADATA
# title: Machine and container images are rebuilt on a schedule, tested and scanned
# description: |
#   An image is as old as the day it was built: every flaw that was found since
#   is in each machine that starts from it. A pipeline that builds, tests and
#   scans by itself keeps that time short.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-pipelines.html
#     description: Manage EC2 Image Builder pipelines
# custom:
#   resources: [aws_imagebuilder_image_pipeline]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#     - practice: sec_protect_compute_vulnerability_management
#       strength: direct
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#     - practice: sec_appsec_automate_testing_throughout_lifecycle
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the pipeline a schedule, and leave tests and scanning on.
#
#     ```terraform
#     resource "aws_imagebuilder_image_pipeline" "example" {
#       name                             = "example"
#       image_recipe_arn                 = aws_imagebuilder_image_recipe.example.arn
#       infrastructure_configuration_arn = aws_imagebuilder_infrastructure_configuration.example.arn
#
#       schedule {
#         schedule_expression = "cron(0 3 ? * sun *)"
#       }
#
#       image_scanning_configuration {
#         image_scanning_enabled = true
#       }
#     }
#     ```
package policies.imagebuilder.images_are_built_on_a_schedule_and_tested

import data.lib.verdict

fail contains verdict.fail("nothing starts the pipeline", "schedule") if not scheduled

fail contains verdict.fail("the pipeline is disabled", "status") if input.values.status == "DISABLED"

# Default: true.
fail contains verdict.fail("images are not tested", sprintf("image_tests_configuration[%d].image_tests_enabled", [i])) if {
	some i, tests in input.values.image_tests_configuration
	tests.image_tests_enabled == false
}

# Default: false (Image Builder API, ImageScanningConfiguration).
fail contains verdict.fail("images are not scanned for flaws", "image_scanning_configuration[0].image_scanning_enabled") if not scanned

scheduled if count(input.values.schedule) > 0

scanned if {
	some scanning in input.values.image_scanning_configuration
	scanning.image_scanning_enabled == true
}
