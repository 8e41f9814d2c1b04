# METADATA
# title: Security Hub is on and checks a standard
# description: |
#   Security Hub collects what all detection services find and judges the
#   account by published standards. Without a standard it only collects, and
#   without itself nobody sees the whole.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html
#     description: Enabling Security Hub
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securityhub_account
#     description: aws_securityhub_account
# custom:
#   scope: account
#   evidence:
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn it on, with a standard at least.
#
#     ```terraform
#     resource "aws_securityhub_account" "example" {}
#
#     resource "aws_securityhub_standards_subscription" "example" {
#       standards_arn = "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"
#       depends_on    = [aws_securityhub_account.example]
#     }
#     ```
package policies.securityhub.is_enabled_with_a_standard

import data.lib.related
import data.lib.verdict

hubs := related.all("aws_securityhub_account")

central := related.all("aws_securityhub_configuration_policy")

fail contains verdict.missing("no Security Hub collects findings", "aws_securityhub_account") if {
	count(hubs) == 0
	count(central) == 0
}

# Default: true (provider 5.100, enable_default_standards).
fail contains verdict.at(hub, "no standard is checked", "enable_default_standards") if {
	some hub in hubs
	hub.values.enable_default_standards == false
	count(related.all("aws_securityhub_standards_subscription")) == 0
	not centrally
}

fail contains verdict.at(setting, "the policy switches Security Hub off", "configuration_policy[0].service_enabled") if {
	some setting in central
	some config in setting.values.configuration_policy
	config.service_enabled == false
}

fail contains verdict.at(setting, "the policy checks no standard", "configuration_policy[0].enabled_standard_arns") if {
	some setting in central
	some config in setting.values.configuration_policy
	config.service_enabled == true
	not standards(config)
}

centrally if {
	some setting in central
	some config in setting.values.configuration_policy
	standards(config)
}

standards(config) if count(config.enabled_standard_arns) > 0
