# METADATA
# title: Threat detection is on
# description: |
#   GuardDuty reads the trail, flow logs and DNS queries and says when a key is
#   used from a strange place or a machine talks to a botnet. Without it most
#   intrusions are noticed by the invoice.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html
#     description: Getting started with GuardDuty
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/guardduty_detector
#     description: aws_guardduty_detector
# custom:
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_network_protection_inspection
#       strength: direct
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   risk: high
#   remediation: |
#     Turn it on in every region, for all accounts of the organisation.
#
#     ```terraform
#     resource "aws_guardduty_detector" "example" {
#       enable = true
#     }
#     ```
package policies.guardduty.detector_is_on

import data.lib.related
import data.lib.verdict

detectors := related.all("aws_guardduty_detector")

fail contains verdict.missing("no detector watches the account", "aws_guardduty_detector") if count(detectors) == 0

# Default: true (provider 5.100, enable).
fail contains verdict.at(detector, "the detector is switched off", "enable") if {
	some detector in detectors
	detector.values.enable == false
}

fail contains verdict.at(settings, "accounts of the organisation are not watched by default", "auto_enable_organization_members") if {
	some settings in related.all("aws_guardduty_organization_configuration")
	settings.values.auto_enable_organization_members == "NONE"
}

# The argument of provider 4.
fail contains verdict.at(settings, "accounts of the organisation are not watched by default", "auto_enable") if {
	some settings in related.all("aws_guardduty_organization_configuration")
	settings.values.auto_enable == false
	not settings.values.auto_enable_organization_members
}
