# METADATA
# title: Controls are deployed centrally with Control Tower
# description: |
#   A control that is enabled for a unit holds in all of its accounts, also in new ones,
#   and Control Tower reports where it does not. Nobody has to remember to set it up.
# related_resources:
#   - ref: https://docs.aws.amazon.com/controltower/latest/controlreference/introduction.html
#     description: AWS Control Tower controls
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/controltower_control
#     description: aws_controltower_control
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#       polarity: presence
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#       polarity: presence
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#       polarity: presence
#   remediation: |
#     Enable the controls that answer your control objectives, unit by unit.
#
#     ```terraform
#     resource "aws_controltower_control" "example" {
#       control_identifier = "arn:aws:controltower:eu-west-1::control/AWS-GR_ENCRYPTED_VOLUMES"
#       target_identifier  = aws_organizations_organizational_unit.production.arn
#     }
#     ```
package policies.controltower.controls_are_enabled

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no control of Control Tower is enabled", "aws_controltower_control") if count(controls) == 0

controls := [control | some control in related.all("aws_controltower_control"); control.values.control_identifier]
