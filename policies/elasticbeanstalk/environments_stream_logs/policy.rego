# METADATA
# title: Environments stream their logs to CloudWatch
# description: |
#   Logs that stay on the instances go with them when the group scales in or an
#   instance is replaced, which is also what an intruder would want.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html
#     description: Using Elastic Beanstalk with Amazon CloudWatch Logs
# custom:
#   resources: [aws_elastic_beanstalk_environment]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Stream the logs, and let the groups be kept as long as you need them.
#
#     ```terraform
#     resource "aws_elastic_beanstalk_environment" "example" {
#       setting {
#         namespace = "aws:elasticbeanstalk:cloudwatch:logs"
#         name      = "StreamLogs"
#         value     = "true"
#       }
#     }
#     ```
package policies.elasticbeanstalk.environments_stream_logs

import data.lib.verdict

# Default: false (Elastic Beanstalk Developer Guide, "General options for all environments").
fail contains verdict.fail("logs stay on the instances", sprintf("setting[%d].value", [i])) if {
	some i, setting in input.values.setting
	of(setting)
	not on(setting)
}

fail contains verdict.fail("logs stay on the instances", "setting") if {
	not written
	not templated
	not veiled
}

# A setting always has both; one that is not known may be any.
veiled if {
	some setting in input.values.setting
	not whole(setting)
}

whole(setting) if {
	setting.namespace
	setting.name
}

written if {
	some setting in input.values.setting
	of(setting)
}

on(setting) if lower(setting.value) == "true"

of(setting) if {
	setting.namespace == "aws:elasticbeanstalk:cloudwatch:logs"
	setting.name == "StreamLogs"
}

templated if input.values.template_name

unknown contains verdict.unknown("template_name", "the template decides") if {
	templated
	not written
}
