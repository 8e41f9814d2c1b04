# METADATA
# title: Use of a role for emergencies raises an alert
# description: |
#   A role that may do everything and is rarely used is what an intruder looks for.
#   Whoever assumes it, for good reason or not, should be seen by somebody within
#   minutes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_emergency_process.html
#     description: Establish emergency access process
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
#     description: AWS service events delivered via AWS CloudTrail
# custom:
#   resources: [aws_iam_role]
#   scope: workload
#   evidence:
#     - practice: sec_permissions_emergency_process
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   remediation: |
#     Make a rule for the AssumeRole calls that name the role, and send them to those on
#     call. A role counts as one for emergencies if its name or a tag says so: break
#     glass, emergency, incident response, firecall.
#
#     ```terraform
#     resource "aws_cloudwatch_event_rule" "break_glass" {
#       event_pattern = jsonencode({
#         "detail-type" = ["AWS API Call via CloudTrail"]
#         detail = {
#           eventName         = ["AssumeRole"]
#           requestParameters = { roleArn = [aws_iam_role.break_glass.arn] }
#         }
#       })
#     }
#     ```
package policies.iam.emergency_role_use_raises_an_alert

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing tells when this emergency role is used", "aws_cloudwatch_event_rule") if {
	count(related.to(input, "aws_cloudwatch_event_rule", "event_pattern")) == 0
	count(related.to(input, "aws_cloudwatch_log_metric_filter", "pattern")) == 0
	not named
}

# By name, in a text that holds more than that.
named if {
	some rule in related.all("aws_cloudwatch_event_rule")
	contains(rule.values.event_pattern, input.values.name)
}

named if {
	some filter in related.all("aws_cloudwatch_log_metric_filter")
	contains(filter.values.pattern, input.values.name)
}

skip if not for_emergencies

for_emergencies if marks(input.values.name)

for_emergencies if marks(input.values.name_prefix)

for_emergencies if {
	some key, value in input.values.tags
	marks(sprintf("%s %s", [key, value]))
}

marks(text) if regex.match(`(?i)(break.?glass|emergency|incident.?response|fire.?call)`, text)
