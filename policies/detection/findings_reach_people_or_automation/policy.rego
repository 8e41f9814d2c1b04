# METADATA
# title: Findings of the detection services start something
# description: |
#   A finding that waits in a console for somebody to look is found by the
#   auditor. An event rule sends it within minutes to people, or to what puts it
#   right.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html
#     description: Processing GuardDuty findings with Amazon EventBridge
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cloudwatch-events.html
#     description: Using EventBridge for automated response
# custom:
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_detect_investigate_events_noncompliant_resources
#       strength: partial
#     - practice: sec_incident_response_playbooks
#       strength: partial
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#   risk: medium
#   remediation: |
#     Send findings above a severity to a topic, a chat or a function.
#
#     ```terraform
#     resource "aws_cloudwatch_event_rule" "findings" {
#       name          = "findings"
#       event_pattern = jsonencode({ source = ["aws.guardduty", "aws.securityhub"] })
#     }
#
#     resource "aws_cloudwatch_event_target" "findings" {
#       rule = aws_cloudwatch_event_rule.findings.name
#       arn  = aws_sns_topic.security.arn
#     }
#     ```
package policies.detection.findings_reach_people_or_automation

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("findings of the detection services reach nobody", "aws_cloudwatch_event_rule") if not told

told if {
	some rule in related.all("aws_cloudwatch_event_rule")
	regex.match(`aws\.(guardduty|securityhub|macie|inspector2|access-analyzer)`, rule.values.event_pattern)
	not rule.values.state == "DISABLED"
	not rule.values.is_enabled == false
	count(related.to(rule, "aws_cloudwatch_event_target", "rule")) > 0
}

told if {
	some rule in related.all("aws_notifications_event_rule")
	rule.values.source in {"aws.guardduty", "aws.securityhub", "aws.macie", "aws.inspector2", "aws.access-analyzer"}
}
