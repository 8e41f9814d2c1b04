# METADATA
# title: What breaks a rule is put right by something
# description: |
#   A list of what is wrong grows until nobody reads it. A remediation that
#   starts by itself, or with one click, or an event that something acts on,
#   keeps it short.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/remediation.html
#     description: Remediating noncompliant resources
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_remediation_configuration
#     description: aws_config_remediation_configuration
# custom:
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_noncompliant_resources
#       strength: direct
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Attach a remediation to the rules that have a safe one, and send the
#     others to whoever owns the resource.
#
#     ```terraform
#     resource "aws_config_remediation_configuration" "example" {
#       config_rule_name = aws_config_config_rule.example.name
#       target_type      = "SSM_DOCUMENT"
#       target_id        = "AWS-EnableS3BucketEncryption"
#       automatic        = true
#
#       parameter {
#         name           = "BucketName"
#         resource_value = "RESOURCE_ID"
#       }
#
#       maximum_automatic_attempts = 3
#       retry_attempt_seconds      = 60
#     }
#     ```
package policies.config.noncompliance_has_a_remediation

import data.lib.related
import data.lib.verdict

rules := related.all("aws_config_config_rule")

fail contains verdict.missing("nothing puts right what breaks a rule", "aws_config_remediation_configuration") if {
	count(related.all("aws_config_remediation_configuration")) == 0
	not sent
}

skip if count(rules) == 0

sent if {
	some rule in related.all("aws_cloudwatch_event_rule")
	regex.match(`aws\.(config|securityhub)`, rule.values.event_pattern)
	not rule.values.state == "DISABLED"
	not rule.values.is_enabled == false
	count(related.to(rule, "aws_cloudwatch_event_target", "rule")) > 0
}
