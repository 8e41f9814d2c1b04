# METADATA
# title: New controls and plans switch on by themselves
# description: |
#   AWS adds controls and protection plans every month, for what attackers began
#   to do. Where they wait for somebody to turn them on, they wait for years.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/controls-auto-enable.html
#     description: Enabling new controls in enabled standards automatically
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/set-guardduty-auto-enable-preferences.html
#     description: Organization auto-enable preferences
# custom:
#   resources: [aws_guardduty_organization_configuration_feature, aws_securityhub_account, aws_securityhub_organization_configuration]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_implement_services_features
#       strength: partial
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   risk: low
#   remediation: |
#     Let new ones be on, and switch off what does not fit.
#
#     ```terraform
#     resource "aws_securityhub_account" "example" {
#       auto_enable_controls = true
#     }
#     ```
package policies.securityhub.new_controls_are_adopted_automatically

import data.lib.verdict

# Default: true (provider 5.100, auto_enable_controls).
fail contains verdict.fail("new controls stay off", "auto_enable_controls") if {
	input.type == "aws_securityhub_account"
	input.values.auto_enable_controls == false
}

fail contains verdict.fail("new accounts get no standard", "auto_enable_standards") if {
	input.type == "aws_securityhub_organization_configuration"
	input.values.auto_enable_standards == "NONE"
	not central
}

fail contains verdict.fail("new accounts are left out", "auto_enable") if {
	input.type == "aws_securityhub_organization_configuration"
	input.values.auto_enable == false
	not central
}

fail contains verdict.fail("the plan stays off in the accounts of the organisation", "auto_enable") if {
	input.type == "aws_guardduty_organization_configuration_feature"
	input.values.auto_enable == "NONE"
}

# Policies decide then.
central if {
	some config in input.values.organization_configuration
	config.configuration_type == "CENTRAL"
}
