# METADATA
# title: Athena workgroups enforce their settings
# description: |
#   Where a workgroup does not enforce its settings each client chooses where
#   results go and whether they are encrypted, and the workgroup's own settings
#   are mere suggestions.
# related_resources:
#   - ref: https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html
#     description: Override client-side settings
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/athena_workgroup
#     description: aws_athena_workgroup
# custom:
#   resources: [aws_athena_workgroup]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Enforce the settings. Clients that named a place of their own then write
#     to the workgroup's.
#
#     ```terraform
#     resource "aws_athena_workgroup" "example" {
#       name = "example"
#
#       configuration {
#         enforce_workgroup_configuration = true
#       }
#     }
#     ```
package policies.athena.workgroups_enforce_their_settings

import data.lib.verdict

# Default: true (provider 5.100, enforce_workgroup_configuration).
fail contains verdict.fail("clients may override the workgroup's settings", "configuration[0].enforce_workgroup_configuration") if {
	some configuration in input.values.configuration
	configuration.enforce_workgroup_configuration == false
}
