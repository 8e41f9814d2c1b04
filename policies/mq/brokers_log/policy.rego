# METADATA
# title: Message brokers publish their logs
# description: |
#   The general log shows connections and errors; the audit log, which ActiveMQ
#   has and RabbitMQ has not, shows who managed the broker through its console
#   and interfaces. Neither goes to CloudWatch Logs unless it is turned on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html
#     description: Configuring Amazon MQ for ActiveMQ logs
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-rabbitmq.html
#     description: Configuring Amazon MQ for RabbitMQ logs
# custom:
#   resources: [aws_mq_broker]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Turn the logs on, and allow mq.amazonaws.com to write to log groups under
#     /aws/amazonmq.
#
#     ```terraform
#     resource "aws_mq_broker" "example" {
#       broker_name = "example"
#
#       logs {
#         general = true
#         audit   = true
#       }
#     }
#     ```
package policies.mq.brokers_log

import data.lib.verdict

# Default: neither (provider 5.100, logs).
fail contains verdict.fail("the general log is not published", "logs[0].general") if not general

fail contains verdict.fail("the audit log is not published", "logs[0].audit") if {
	lower(input.values.engine_type) == "activemq"
	not audited
}

general if {
	some block in input.values.logs
	block.general == true
}

# The provider has this flag as a text.
audited if {
	some block in input.values.logs
	lower(block.audit) in {"true", "1", "t"}
}
