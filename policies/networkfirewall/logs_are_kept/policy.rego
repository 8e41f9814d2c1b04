# METADATA
# title: Firewalls log flows and alerts
# description: |
#   A firewall that drops an attack without a word leaves nobody the wiser:
#   which machine called home, and since when. Its alert log is where that
#   stands.
# related_resources:
#   - ref: https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
#     description: Logging network traffic from AWS Network Firewall
# custom:
#   resources: [aws_networkfirewall_firewall]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: medium
#   remediation: |
#     Send alerts, and flows where an investigation will need them, to a bucket,
#     a log group or Firehose.
#
#     ```terraform
#     resource "aws_networkfirewall_logging_configuration" "example" {
#       firewall_arn = aws_networkfirewall_firewall.example.arn
#
#       logging_configuration {
#         log_destination_config {
#           log_destination      = { bucketName = aws_s3_bucket.logs.bucket }
#           log_destination_type = "S3"
#           log_type             = "ALERT"
#         }
#       }
#     }
#     ```
package policies.networkfirewall.logs_are_kept

import data.lib.related
import data.lib.verdict

configurations := related.to(input, "aws_networkfirewall_logging_configuration", "firewall_arn")

fail contains verdict.missing("the firewall has no log", "aws_networkfirewall_logging_configuration") if {
	count(configurations) == 0
}

fail contains verdict.at(configuration, "alerts are not logged", "logging_configuration[0].log_destination_config") if {
	some configuration in configurations
	not alerts
}

alerts if {
	some configuration in configurations
	some logging in configuration.values.logging_configuration
	some destination in logging.log_destination_config
	destination.log_type == "ALERT"
}
