# METADATA
# title: Rules judge the recorded configuration
# description: |
#   A record that nobody judges helps after the incident only. Rules, packs of
#   them or a standard of Security Hub tell every day which resources are not as
#   they should be.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
#     description: Evaluating resources with AWS Config rules
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html
#     description: Conformance packs
# custom:
#   resources: [aws_config_configuration_recorder]
#   scope: account
#   evidence:
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#     - practice: sec_detect_investigate_events_noncompliant_resources
#       strength: partial
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Start with a standard of Security Hub or a conformance pack, and add rules
#     for what is special.
#
#     ```terraform
#     resource "aws_securityhub_standards_subscription" "fsbp" {
#       standards_arn = "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"
#     }
#     ```
package policies.config.rules_validate_control_objectives

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no rule judges the recorded configuration", "aws_config_config_rule") if {
	count(related.all("aws_config_config_rule")) == 0
	count(related.all("aws_config_conformance_pack")) == 0
	count(related.all("aws_config_organization_conformance_pack")) == 0
	count(related.all("aws_config_organization_managed_rule")) == 0
	count(related.all("aws_config_organization_custom_rule")) == 0
	count(related.all("aws_securityhub_standards_subscription")) == 0
}
