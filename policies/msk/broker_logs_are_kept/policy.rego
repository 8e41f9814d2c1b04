# METADATA
# title: Kafka brokers and connectors deliver their logs
# description: |
#   Broker logs show who failed to sign in, which requests were refused and why
#   a cluster misbehaves; a connector's show what it could not read or write.
#   MSK delivers neither unless it is told where to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html
#     description: Amazon MSK logging
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html
#     description: Logging for MSK Connect
# custom:
#   resources: [aws_msk_cluster, aws_mskconnect_connector]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Deliver the logs to CloudWatch Logs, Firehose or S3.
#
#     ```terraform
#     resource "aws_msk_cluster" "example" {
#       cluster_name = "example"
#
#       logging_info {
#         broker_logs {
#           cloudwatch_logs {
#             enabled   = true
#             log_group = aws_cloudwatch_log_group.kafka.name
#           }
#         }
#       }
#     }
#     ```
package policies.msk.broker_logs_are_kept

import data.lib.verdict

# Default: no delivery (MSK API, LoggingInfo; MSK Connect API, LogDelivery).
fail contains verdict.fail("broker logs are delivered nowhere", "logging_info") if {
	input.type == "aws_msk_cluster"
	not kept
}

fail contains verdict.fail("the connector's logs are delivered nowhere", "log_delivery") if {
	input.type == "aws_mskconnect_connector"
	not kept
}

kept if {
	some info in input.values.logging_info
	some block in info.broker_logs
	enabled(block)
}

kept if {
	some delivery in input.values.log_delivery
	some block in delivery.worker_log_delivery
	enabled(block)
}

enabled(block) if {
	some destination in block.cloudwatch_logs
	destination.enabled == true
}

enabled(block) if {
	some destination in block.firehose
	destination.enabled == true
}

enabled(block) if {
	some destination in block.s3
	destination.enabled == true
}
