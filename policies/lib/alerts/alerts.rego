# METADATA
# title: What somebody is told of
# description: |
#   Which API calls raise an alert: by a metric filter over a log group and an
#   alarm on its metric, or by an event rule with a target. Calls are looked for
#   by name in the text of filters and rules.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
#     description: Creating CloudWatch alarms for CloudTrail events
#   - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
#     description: AWS service events delivered via CloudTrail
package lib.alerts

import data.lib.related

# METADATA
# title: Calls that raise an alert
# description: |
#   True where each of the calls, by its CloudTrail eventName, raises an alert;
#   source is their eventSource, "kms.amazonaws.com".
on_calls(source, names) if {
	every name in names {
		some text in _heard
		_names(text, source, name)
	}
}

# METADATA
# title: Events that raise an alert
# description: True where the text of a filter or a rule that raises an alert matches a regular expression.
on_text(pattern) if {
	some text in _heard
	regex.match(pattern, text)
}

_names(text, _, name) if contains(text, name)

# All calls of the service.
_names(text, source, _) if {
	contains(text, source)
	not contains(text, "eventName")
}

_names(text, _, name) if {
	some found in regex.find_all_string_submatch_n(`eventName\s*=\s*"?([A-Za-z0-9*]*\*[A-Za-z0-9*]*)"?`, text, -1)
	glob.match(found[1], [], name)
}

# Texts of filters and rules that somebody is told of.
_heard contains filter.values.pattern if {
	some filter in related.all("aws_cloudwatch_log_metric_filter")
	some transformation in filter.values.metric_transformation
	[transformation.name, transformation.namespace] in _watched
}

# Metrics with an alarm that tells somebody.
_watched contains [alarm.values.metric_name, alarm.values.namespace] if {
	some alarm in related.all("aws_cloudwatch_metric_alarm")
	count(alarm.values.alarm_actions) > 0
	not alarm.values.actions_enabled == false
}

_heard contains rule.values.event_pattern if {
	some rule in related.all("aws_cloudwatch_event_rule")
	not rule.values.state == "DISABLED"
	not rule.values.is_enabled == false
	count(related.to(rule, "aws_cloudwatch_event_target", "rule")) > 0
}
