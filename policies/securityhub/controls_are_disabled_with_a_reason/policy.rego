# METADATA
# title: Controls are switched off with a reason
# description: |
#   A control that is off raises no finding. Years later nobody knows whether it
#   was accepted, forgotten or in somebody's way, unless it says why.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/disable-controls-overview.html
#     description: Disabling controls
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securityhub_standards_control_association
#     description: aws_securityhub_standards_control_association
# custom:
#   resources: [aws_securityhub_standards_control, aws_securityhub_standards_control_association]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#     - practice: sec_detect_investigate_events_noncompliant_resources
#       strength: partial
#   risk: low
#   remediation: |
#     Say why, and who decided.
#
#     ```terraform
#     resource "aws_securityhub_standards_control_association" "example" {
#       standards_arn       = aws_securityhub_standards_subscription.example.standards_arn
#       security_control_id = "IAM.6"
#       association_status  = "DISABLED"
#       updated_reason      = "Root user of members is disabled centrally, SEC-142"
#     }
#     ```
package policies.securityhub.controls_are_disabled_with_a_reason

import data.lib.verdict

fail contains verdict.fail("the control is switched off without a reason", "disabled_reason") if {
	input.type == "aws_securityhub_standards_control"
	input.values.control_status == "DISABLED"
	not reasoned
}

fail contains verdict.fail("the control is switched off without a reason", "updated_reason") if {
	input.type == "aws_securityhub_standards_control_association"
	input.values.association_status == "DISABLED"
	not reasoned
}

reasoned if {
	input.type == "aws_securityhub_standards_control"
	trim_space(input.values.disabled_reason) != ""
}

reasoned if {
	input.type == "aws_securityhub_standards_control_association"
	trim_space(input.values.updated_reason) != ""
}
