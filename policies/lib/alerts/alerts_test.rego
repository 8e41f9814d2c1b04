package lib.alerts_test

import data.lib.alerts

_filter(pattern) := {"values": {"pattern": pattern, "metric_transformation": [{"name": "m", "namespace": "n"}]}}

_alarm(actions) := {"values": {"metric_name": "m", "namespace": "n", "alarm_actions": actions}}

_workload(pattern, actions) := {"resources": {
	"aws_cloudwatch_log_metric_filter": [_filter(pattern)],
	"aws_cloudwatch_metric_alarm": [_alarm(actions)],
	"aws_cloudwatch_event_rule": [],
}}

test_named if {
	alerts.on_calls("kms.amazonaws.com", {"DisableKey", "ScheduleKeyDeletion"}) with data.plumb as _workload(`{($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion)}`, ["t"])
}

test_one_is_not_named if {
	not alerts.on_calls("kms.amazonaws.com", {"DisableKey", "ScheduleKeyDeletion"}) with data.plumb as _workload(`{$.eventName=DisableKey}`, ["t"])
}

test_all_calls_of_the_service if {
	alerts.on_calls("kms.amazonaws.com", {"DisableKey"}) with data.plumb as _workload(`{$.eventSource="kms.amazonaws.com"}`, ["t"])
	not alerts.on_calls("kms.amazonaws.com", {"DisableKey"}) with data.plumb as _workload(`{$.eventSource="s3.amazonaws.com"}`, ["t"])
}

test_wildcard if {
	alerts.on_calls("cloudtrail.amazonaws.com", {"DeleteTrail"}) with data.plumb as _workload(`{$.eventName = "Delete*"}`, ["t"])
	not alerts.on_calls("cloudtrail.amazonaws.com", {"StopLogging"}) with data.plumb as _workload(`{$.eventName = "Delete*"}`, ["t"])
}

test_nobody_is_told if {
	not alerts.on_calls("kms.amazonaws.com", {"DisableKey"}) with data.plumb as _workload(`{$.eventName=DisableKey}`, [])
}

test_text if {
	alerts.on_text(`\bRoot\b`) with data.plumb as _workload(`{$.userIdentity.type="Root"}`, ["t"])
	not alerts.on_text(`\bRoot\b`) with data.plumb as _workload(`{$.userIdentity.type="IAMUser"}`, ["t"])
}
